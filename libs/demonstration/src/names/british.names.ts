import { community } from './community';

const WOMEN = `
  Susan Julie Karen Jacqueline Deborah Tracey Jane Helen Diane Sharon Alison Sarah Nicola Michelle Joanne Lisa Claire
  Emma Rachel Rebecca Samantha Victoria Kelly Gemma Laura Amy Stephanie Natalie Hannah Lauren Charlotte Jessica Chloe
  Sophie Emily Megan Bethany Katie Lucy Georgia Ellie Olivia Molly Abigail Holly Jade Paige Shannon Leanne Donna Angela
  Amanda Wendy Janet Christine Lesley Lorraine Beverley Dawn Heather Ruth Catherine Elizabeth Anna Kirsty Zoe Vicky
  Lynne Maureen Gillian Sally Tina Mandy Paula Carol Linda Barbara Pauline Sheila Margaret Kathleen Eleanor Poppy Freya
  Isla Grace Alice Daisy Rosie Harriet Imogen Fiona Jenny Jodie Stacey Hayley Cheryl Debbie Kim Marie Theresa`;

const MEN = `
  David Paul Mark Andrew Stephen Ian Kevin Gary Neil Simon Martin Darren Craig Lee Jason Stuart Matthew James Daniel
  Christopher Michael Robert John Peter Alan Graham Keith Colin Adam Thomas Ryan Joshua Jack Luke Callum Connor Liam
  Nathan Ben Sam Joe Tom Alex Jordan Lewis Kieran Scott Sean Dean Carl Wayne Nigel Trevor Philip Richard Anthony Barry
  Jonathan Tim Will George Harry Oliver Charlie Owen Rhys Aaron Jake Bradley Dylan Max Toby`;

const SURNAMES = `
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
  Wood Jackson Clarke Hughes Edwards Harrison Turner Hill Cooper Ward Morris Moore Clark Lee King Baker Morgan Allen
  Phillips Scott Watson Parker Davis Bennett Young Cook Richardson Carter Collins Bailey Bell Shaw Miller Cox Marshall
  Simpson Price Anderson Adams Wilkinson Foster Ellis Chapman Mason Gray Webb Rogers Hunt Mills Palmer Holmes Gibson
  Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray Dixon Harvey Fletcher Pearson Reynolds
  Graham Fox Andrews Elliott Spencer Payne Hudson Lawrence Newman Day Watts Perry Booth Page Brooks Black Potter`;

const NORTHERN = `
  Entwistle Hargreaves Kershaw Ashworth Duckworth Haworth Whittaker Greenhalgh Ogden Schofield Ramsden Pilkington Fairhurst
  Barlow Bradshaw Molyneux Halliwell Rigby Seddon Winstanley Sutcliffe Pickup Aspinall Rimmer Ainscough Eckersley Cowell
  Heaton Hindle Holden Grimshaw Lomax Ormerod Rawlinson Tattersall Tyldesley Unsworth Wolstenholme Postlethwaite
  Fell Nicholson Armstrong Routledge Little Bowness Tyson Huddleston Braithwaite`;

const WESTERN = `
  Bishop Coles Hawkins Baker Brooks Slade Gardiner Puddy Loveridge Hooper Gale Stone Bartlett Chard Denning Hayward Legg
  Vowles Tucker Yeo Down Squire Luscombe Endacott Heard Hannaford Pym Northcott Westcott Drew Rowe Vickery Sellick
  Bidgood Chidgey Norman Parsons Pople Wyatt Burge Stoate Weekes Tancock Beer Braund Ley`;

const CORNISH = `
  Pascoe Trembath Penrose Nancarrow Tregenza Bolitho Trethewey Rosewarne Curnow Angove Kitto Hocking Rowe Jewell Uren
  Berryman Eddy Chenoweth Polglase Penhaligon Trevithick Nankivell Tremayne Hosking Jago Moyle Opie Retallack Symons
  Treloar Trudgian Bosanko Carlyon Pengelly Rodda Spargo Tonkin Vivian Warren`;

const IRISH = `
  Murphy Kelly Walsh Byrne Ryan Doyle Kennedy Lynch Murray Quinn McCarthy Gallagher Doherty Farrell Nolan Brennan Burke
  Daly Hennessy McGrath Riley Duffy Maguire Connolly Fitzgerald`;

/** People of Britain and Ireland, with surnames of their part of the country. */
export const britishCommunities = {
  northern: community([WOMEN, MEN, SURNAMES + NORTHERN]),
  western: community([WOMEN, MEN, SURNAMES + WESTERN]),
  cornish: community([`${WOMEN} Demelza Loveday Morwenna Tamsin`, `${MEN} Jago Piran Denzel`, WESTERN + CORNISH]),
  irish: community([
    `${WOMEN} Siobhan Aoife Niamh Bridget Roisin Orla Sinead Maeve`,
    `${MEN} Declan Ciaran Patrick Conor Eamon Brendan`,
    IRISH,
  ]),
  welsh: community(
    [
      'Sian Carys Bethan Nia Megan Rhiannon Angharad Elin Ffion Lowri Cerys Catrin Mair Gwen Delyth',
      'Gareth Rhys Huw Owain Dafydd Ieuan Emyr Gethin Iwan Geraint',
      'Jones Williams Davies Evans Roberts Hughes Lewis Griffiths Owen Pritchard Parry Ellis Bevan Thomas Rees',
    ],
    ['welsh'],
    0.5,
  ),
  caribbean: community([
    'Marcia Yvonne Sonia Sharon Charmaine Natasha Jasmine Keisha Simone Monique Paulette Beverley Shanice Leonie Aaliyah',
    'Leroy Delroy Winston Marlon Jermaine Tyrone Andre Curtis Devon Nathaniel Reece',
    'Campbell Brown Williams Grant Francis Gordon Reid Bailey Clarke Morgan Henry Johnson Powell Lewis Samuels Wint Daley',
  ]),
};
