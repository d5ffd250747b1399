import { a } from '@pa/matching'; import { b } from '@pa/matching/door'; console.log(a,b);
