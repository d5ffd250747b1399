import { community } from './community';

const PAKISTANI_WOMEN =
  'Aisha Fatima Zainab Saima Nadia Shazia Rukhsana Samina Farah Amina Maryam Sadia Iqra Hina Noreen Shabana Rabia Uzma Zara';
const PAKISTANI_MEN = 'Mohammed Imran Asif Tariq Bilal Usman Hamza Adnan Faisal Zahid Kashif Waqas Shahid Omar Haroon';
const PAKISTANI_SURNAMES =
  'Khan Hussain Ahmed Iqbal Mahmood Akhtar Malik Shah Butt Rashid Aslam Mirza Qureshi Raza Saleem Yousaf Bibi Sheikh';
const BENGALI_WOMEN = 'Nasima Rehana Sultana Shirin Tahmina Farzana Rumana Jahanara Nazma Sabina Lutfa Anika Mahbuba';
const BENGALI_MEN = 'Abdul Kamal Shafiq Rafiq Anwar Habib Jamal Mizan Nazrul Tanvir Shuhel';
const BENGALI_SURNAMES = 'Begum Miah Rahman Uddin Chowdhury Islam Khatun Ali Haque Alam Hossain Choudhury Ullah';

/** Families with roots in South Asia. */
export const southAsianCommunities = {
  urdu: community([PAKISTANI_WOMEN, PAKISTANI_MEN, PAKISTANI_SURNAMES], ['urdu', 'punjabi'], 0.6),
  bengali: community([BENGALI_WOMEN, BENGALI_MEN, BENGALI_SURNAMES], ['bengali'], 0.5),
  sylheti: community([BENGALI_WOMEN, BENGALI_MEN, BENGALI_SURNAMES], ['sylheti', 'bengali'], 0.55),
  punjabi: community(
    [
      'Harpreet Manjit Jaspreet Gurpreet Navdeep Kiran Simran Amrit Rajinder Kulwinder Baljit Parminder Sukhvinder',
      'Gurdeep Harjit Manpreet Jaswinder Ranjit Sukhdev Amandeep Balvinder Kuldeep Paramjit',
      'Kaur Singh Gill Dhillon Sandhu Sidhu Grewal Bains Sohal Dhaliwal Johal Virdi',
    ],
    ['punjabi'],
    0.65,
  ),
  gujarati: community(
    [
      'Hansa Meena Nisha Priti Jyoti Bhavna Kalpana Heena Sejal Yasmin Safiya Hafsa Rukaiya Zubeda',
      'Jayesh Dipak Nilesh Hitesh Bharat Yusuf Ismail Ebrahim Imtiaz Kishan',
      'Patel Desai Shah Mistry Parmar Chauhan Solanki Bhatt Mehta Adam Musa Vohra Lad',
    ],
    ['gujarati', 'hindi'],
    0.6,
  ),
  hindi: community(
    [
      'Priya Anjali Sunita Deepa Kavita Shreya Pooja Neha Rekha Lakshmi Divya Anita Meera Sneha',
      'Rahul Sanjay Vikram Anil Arjun Rajesh Suresh Amit Nikhil Manoj Deepak',
      'Sharma Gupta Verma Nair Menon Iyer Reddy Rao Joshi Fernandes D’Souza Thomas Varghese Kumar Das',
    ],
    ['hindi'],
    0.2,
  ),
  tamil: community(
    [
      'Tharani Kavitha Shanthi Sivagami Nirmala Abirami Thushara Vasantha Malini Gayathri',
      'Suthan Ravi Kannan Siva Prakash Mohan Rajan Dinesh Aravind',
      'Sivakumar Rajaratnam Selvam Nadarajah Kandiah Krishnan Ramanathan Balasingham Subramaniam',
    ],
    ['tamil'],
    0.35,
  ),
};
