import { community } from './community';

/** Families with roots on the continent of Europe and in East Asia. */
export const europeanAndEastAsianCommunities = {
  polish: community(
    [
      'Agnieszka Katarzyna Małgorzata Joanna Magdalena Monika Ewa Beata Dorota Anna Justyna Karolina Aleksandra Iwona Marta',
      'Piotr Tomasz Krzysztof Marcin Paweł Łukasz Michał Grzegorz Jakub Rafał Wojciech',
      'Nowak Kowalska Wiśniewska Wójcik Kamińska Lewandowska Zielińska Szymańska Woźniak Mazur Krawczyk Kaczmarek Dudek Pawlak',
    ],
    ['polish'],
    0.12,
  ),
  romanian: community(
    [
      'Elena Maria Ioana Andreea Mihaela Cristina Gabriela Alina Daniela Simona Raluca Roxana',
      'Andrei Mihai Cristian Florin Ionut Gheorghe Bogdan Adrian Vasile',
      'Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Marin Munteanu Lungu Ciobanu Rusu',
    ],
    ['romanian'],
    0.05,
  ),
  lithuanian: community(
    [
      'Rasa Jurgita Daiva Edita Inga Ieva Vilma Lina Renata Asta',
      'Mindaugas Tomas Darius Gintaras Andrius Arturas',
      'Kazlauskienė Jankauskienė Petrauskas Balčiūnas Stankevičius Butkus Žukauskas Rimkus',
    ],
    ['lithuanian'],
    0.05,
  ),
  ukrainian: community(
    [
      'Olena Iryna Oksana Nataliia Tetiana Halyna Svitlana Yuliia Kateryna Liudmyla Daryna',
      'Andrii Oleksandr Serhii Dmytro Viktor Ihor',
      'Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Melnyk Marchenko Savchenko Rudenko',
    ],
    ['ukrainian'],
    0,
  ),
  portuguese: community(
    [
      'Ana Catarina Fátima Teresa Luísa Carla Patrícia Sofia Marta Rosa Fernanda Juliana',
      'João Pedro Rui Nuno Tiago Bruno Carlos Miguel Paulo',
      'Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Gomes Lopes Almeida Fernandes Pinto',
    ],
    ['portuguese'],
    0.15,
  ),
  spanish: community(
    [
      'Carmen Lucía Pilar Marta Isabel Nuria Rocío Elena Paula Andrea Valentina',
      'Javier Alejandro Diego Pablo Sergio Álvaro Luis Andrés',
      'García Martínez López Sánchez Pérez Gómez Fernández Ruiz Moreno Torres Navarro Vargas',
    ],
    ['spanish'],
    0.15,
  ),
  italian: community(
    [
      'Giulia Francesca Chiara Paola Silvia Valentina Rosanna Elisa Martina',
      'Marco Luca Giuseppe Antonio Matteo Davide Stefano',
      'Rossi Russo Esposito Bianchi Romano Colombo Ricci Greco Conti De+Luca Gallo',
    ],
    ['italian'],
    0.3,
  ),
  cantonese: community(
    [
      'Mei Wing Ka-Yan Suk-Yee Joyce Winnie Cherry Phoebe Yan Carmen Mei-Ling',
      'Ka-Ho Wai Chun Kelvin Jacky Raymond Ming',
      'Chan Wong Leung Cheung Lam Ng Ho Lau Yip Tang Kwok Mak',
    ],
    ['cantonese'],
    0.3,
  ),
  mandarin: community(
    [
      'Li Xiao Jing Fang Yan Hui Lin Yue Ying Xin',
      'Wei Jun Hao Ming Lei Tao Bo',
      'Wang Li Zhang Liu Chen Yang Zhao Huang Wu Zhou Xu Sun',
    ],
    ['mandarin'],
    0.15,
  ),
  tagalog: community(
    [
      'Maricel Jocelyn Rowena Lorna Marites Analyn Cherry Rosalie Maribel Gemma Liezl Arlene',
      'Rodel Jun Ramil Arnel Jerome Rommel Dennis',
      'Santos Reyes Cruz Bautista Garcia Mendoza Villanueva Ramos Dela+Cruz Aquino Castillo Flores',
    ],
    ['tagalog'],
    0.08,
  ),
};
