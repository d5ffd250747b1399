import { community } from './community';

/** Families with roots in Africa, the Middle East and West Asia. */
export const africanAndArabCommunities = {
  yoruba: community(
    [
      'Folake Yetunde Bukola Omolara Titilayo Adenike Abiola Funmilayo Bolanle Temitope Kehinde Morenike Ronke Damilola',
      'Adebayo Olumide Tunde Femi Segun Kayode Babatunde Ayodele Kunle Dele',
      'Adeyemi Ogunleye Adebayo Balogun Olawale Afolabi Oladipo Akinola Fashola Ojo Bello Adeleke Owolabi',
    ],
    ['yoruba'],
    0.25,
  ),
  igbo: community(
    [
      'Chioma Ngozi Adaeze Ifeoma Nkechi Amaka Chinwe Obioma Uchenna Ezinne Oluchi Nneka',
      'Emeka Chukwudi Obinna Ikenna Kelechi Chidi Nnamdi Uche Okechukwu',
      'Okafor Nwosu Eze Obi Okeke Nwachukwu Onyeka Igwe Okoro Anyanwu Chukwu Umeh',
    ],
    ['igbo'],
    0.25,
  ),
  shona: community(
    [
      'Tendai Rudo Chipo Nyasha Tsitsi Rutendo Memory Precious Patience Beauty Fadzai Tariro Loveness Sibongile',
      'Tafadzwa Tinashe Farai Tapiwa Kudzai Simba Munashe Blessing Takudzwa Shingai',
      'Moyo Ndlovu Chikwanha Mutasa Chirwa Sibanda Dube Mhlanga Nyoni Gumbo Makoni Chiwenga Zhou Mapfumo',
    ],
    ['shona'],
    0.1,
  ),
  ghanaian: community(
    [
      'Akosua Abena Ama Efua Adwoa Esi Afia Yaa Comfort Mercy Gifty Vida',
      'Kwame Kofi Kwabena Yaw Kojo Kwaku Emmanuel Ebenezer Prince',
      'Mensah Owusu Boateng Asante Appiah Osei Agyeman Addo Amoah Frimpong Darko Ofori',
    ],
    [],
    0.4,
  ),
  somali: community(
    [
      'Hodan Sahra Halima Fadumo Amina Hibo Idil Nasra Khadija Ifrah Sagal Zamzam',
      'Abdi Mahad Yusuf Ali Liban Abdirahman Guled Warsame Khalid',
      'Ali Mohamed Hassan Abdi Farah Warsame Omar Ahmed Yusuf Jama Nur Hersi Ismail',
    ],
    ['somali', 'arabic'],
    0.35,
  ),
  arabic: community(
    [
      'Layla Nour Rania Hanan Salma Mona Amal Huda Iman Yasmin Reem Dalia',
      'Ahmad Karim Samir Tarek Khaled Youssef Nabil Walid Hani Ziad',
      'Haddad Mansour Saleh Nasser Khalil Hamdan Aziz Ibrahim Mustafa Abdallah Fares Sultan',
    ],
    ['arabic'],
    0.25,
  ),
  french: community(
    [
      'Aminata Fatou Mariama Grâce Chantal Béatrice Solange Esther Nadège Clarisse Odette Joséphine',
      'Jean-Pierre Mamadou Ibrahima Patrice Serge Christian Olivier Désiré',
      'Diallo Traoré Ndiaye Kabongo Mbemba Tshibangu Koné Camara Mukendi Nkunku Ilunga Ba',
    ],
    ['french'],
    0.1,
  ),
  kurdish: community(
    [
      'Shilan Rojin Avin Nasrin Berivan Hevin Zilan Dilan Sozan',
      'Rebwar Azad Karwan Hiwa Dara Soran Rawand Zana',
      'Karim Rashid Hama Salih Amin Mahmoud Aziz Rostam Barzani Othman',
    ],
    ['kurdish', 'arabic'],
    0.2,
  ),
  farsi: community(
    [
      'Maryam Shirin Parisa Leila Nazanin Azadeh Mina Setareh Roya',
      'Reza Amir Hossein Mehdi Arash Kaveh Behrouz Saeed',
      'Ahmadi Hosseini Rezaei Karimi Moradi Jafari Rahimi Ebrahimi Sadeghi Tehrani',
    ],
    ['farsi'],
    0.2,
  ),
  pashto: community(
    [
      'Zarmina Gulalai Palwasha Spogmai Shabnam Freshta Malalai',
      'Wali Najib Zalmai Jawid Hamid Mirwais Ajmal Farid',
      'Stanikzai Ahmadzai Wardak Safi Popal Zadran Noori Sherzai Yousafzai',
    ],
    ['pashto', 'farsi'],
    0.1,
  ),
  turkish: community(
    [
      'Ayşe Elif Zeynep Emine Özlem Derya Sevgi Gül Nuray',
      'Mehmet Emre Murat Hakan Serkan Kemal Burak Cem',
      'Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Arslan Doğan',
    ],
    ['turkish'],
    0.3,
  ),
};
