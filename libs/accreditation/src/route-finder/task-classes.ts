/** Whom the PA works for: the law looks at adults and children apart. */
export const WORKS_WITH = ['adult', 'child', 'both'] as const;
export type WorksWith = (typeof WORKS_WITH)[number];

/**
 * What a job's tasks mean for the law on criminal-record checks. `regulated`: personal care, health care and, for adults,
 * household money and shopping are regulated activity however seldom they are done (Safeguarding Vulnerable Groups Act 2006,
 * schedule 4, as changed in 2012). `household`: money and shopping for somebody who helps adults and children, so regulated
 * for the adults alone. `contact`: help that may allow an enhanced check, by how often it is done. `other`: the tasks by
 * themselves allow a basic one. The strictest stands first; contact before household, because with it the list for children may
 * be open too, and then people ask.
 */
export const TASK_CLASSES = ['regulated', 'contact', 'household', 'other'] as const;
export type TaskClass = (typeof TASK_CLASSES)[number];

/** What household money and shopping are, by whom they are done for. */
export const HOUSEHOLD: Readonly<Record<WorksWith, TaskClass>> = {
  adult: 'regulated',
  both: 'household',
  child: 'other',
};

/** Keys of the tasks taxonomy. A test holds it whole: a task that is not here fails. */
export const CLASS_OF_TASK: Readonly<Record<string, TaskClass>> = {
  washing: 'regulated',
  dressing: 'regulated',
  toileting: 'regulated',
  continence: 'regulated',
  'eating-and-drinking': 'regulated',
  'oral-care': 'regulated',
  'nail-hair-skin-care': 'regulated',
  'moving-and-transferring': 'contact',
  hoist: 'contact',
  exercises: 'contact',
  'medication-prompting': 'contact',
  'medication-giving': 'regulated',
  catheter: 'regulated',
  stoma: 'regulated',
  'bowel-care': 'regulated',
  'tube-feeding': 'regulated',
  'suction-ventilation': 'regulated',
  'seizure-response': 'contact',
  cooking: 'other',
  cleaning: 'other',
  laundry: 'other',
  shopping: 'household',
  paperwork: 'other',
  'money-and-bills': 'household',
  'minor-repairs-and-wheelchair-upkeep': 'other',
  'pet-care': 'other',
  garden: 'other',
  'driving-own-car': 'contact',
  'driving-employers-vehicle': 'contact',
  'public-transport': 'contact',
  appointments: 'contact',
  leisure: 'contact',
  worship: 'contact',
  holidays: 'contact',
  sport: 'contact',
  workplace: 'contact',
  education: 'contact',
  'note-taking': 'other',
  'job-coaching': 'contact',
  'parenting-support': 'contact',
  'communication-support': 'contact',
  'teaching-daily-skills': 'contact',
  'going-out-with-confidence': 'contact',
  respite: 'contact',
};

/** The strictest class among some tasks; a task that nobody has looked at counts as contact, so that people ask. */
export function classOfTasks(tasks: readonly string[], worksWith: WorksWith): TaskClass {
  const classes = new Set(
    tasks.map((task) => {
      const own = CLASS_OF_TASK[task] ?? 'contact';
      return own === 'household' ? HOUSEHOLD[worksWith] : own;
    }),
  );
  return TASK_CLASSES.find((one) => classes.has(one)) ?? 'other';
}
