import type { WarningPhrase } from './warning-phrase';

/** How people are hurried, cut off from others, kept out of their rights or made afraid. */
export const PRESSURE_PHRASES: readonly WarningPhrase[] = [
  {
    key: 'hurry',
    patterns: [
      /\b(?:decide|answer|reply|sign|pay|say yes|be done)\b[^.!?;]{0,20}\b(?:right now|right away now|today or|immediately|within the hour|asap or|today!!)/,
      /\blast chance\b|\boffer (?:ends|expires) (?:today|tonight)\b|\bor (?:i|we) will (?:tell|report|find)\b/,
      /\b(?:you have|you've got) (?:one|two|an|\d+) (?:hours?|minutes?|mins?)\b[^.!?;]{0,20}\b(?:to|or)\b|\bin the next (?:ten|five|\d+) minutes\b/,
      /\bor (?:the|this) (?:job|place|post) goes to\b|\byou (?:will )?lose the job\b/,
    ],
    advice: 'Take your time. Nobody should hurry you. You can say no, or ask us.',
  },
  {
    key: 'leave-here',
    patterns: [
      /\b(?:this (?:site|chat|app|page|place) is (?:being )?(?:watched|monitored|read)|they read everything|get off (?:here|this site)|(?:don'?t|do not|never) (?:use|do interviews on|talk on) (?:this (?:chat|site|app)|here))\b/,
      /\b(?:download|install|get)\b[^.!?;]{0,15}\b(?:signal|telegram|whats ?app)\b[^.!?;]{0,30}\b(?:message|manager|boss|now)\b/,
    ],
    advice: 'Be careful: here we can help if something goes wrong. You do not have to talk anywhere else.',
    isOwnRefusal: true,
  },
  {
    key: 'secret',
    patterns: [
      /\b(?:(?:don'?t|do not|dont) (?:tell|mention (?:this|it) to) (?:anyone|anybody|the register|your|them|nobody|ur)|(?:shouldn'?t|should not|must not|mustn'?t|needn'?t|no need to) tell (?:your|anyone|anybody|them|the)|keep (?:this|it) (?:between us|a secret|quiet|to yourself)|our (?:little )?secret|delete (?:this|these|our)(?: messages?| after)?)\b/,
      /\b(?:doesn'?t|does not|don'?t|do not|needn'?t) need to know (?:about|what|that)\b|\b(?:if|when) (?:anybody|anyone|somebody|they|the council)[^.!?;]{0,30}asks?\b[^.!?;]{0,15}\b(?:you never|say you|i was|tell them)\b/,
    ],
    advice: 'Be careful: nobody should ask you to keep secrets. You can tell us, or someone you trust.',
    isOwnRefusal: true,
  },
  {
    key: 'off-the-books',
    patterns: [
      /\b(?:off the books|no (?:contract|payslips?|tax)|under the table|without (?:a contract|telling the council))\b/,
      /(?<!\bdo (?:you|u) (?:do|pay|want) )\bcash in hand\b(?!\?)/,
      /\b(?:blank timesheets?|split the (?:rest|difference|money)|share the money|put me down for)\b|\btimesheets?\b[^.!?;]{0,40}\b(?:i'll do|extra hours|and split|blank)\b/,
      /\bself[- ]employed\b[^.!?;]{0,25}\b(?:so|then)\b[^.!?;]{0,15}\b(?:don'?t|do not|needn'?t|won'?t) (?:have to |need to )?pay\b/,
      /\blet the council think\b|\btell the council\b[^.!?;]{0,20}\b(?:more|extra)\b/,
    ],
    advice: 'Be careful: without payslips you lose holiday pay, sick pay and your rights. Untrue timesheets are fraud.',
    isOwnRefusal: true,
  },
  {
    key: 'threat',
    patterns: [
      /\bif you (?:do not|don'?t|dont) (?:come|do|pay|stay|work|turn up)\b[^.!?;]{0,40}\bi(?:'ll| will) (?:report|tell|ring|call|ruin|stop|make)\b/,
      /\b(?:you )?(?:will |'ll )never work\b|\byou(?:'d| had) better do (?:as|what) i\b|\bnobody (?:else )?will ever (?:work|care|want|help|look)\b/,
      /\byou owe me\b[^.!?;]{0,40}\b(?:after (?:all|everything)|now|pay|transfer)\b/,
      /\b(?:you(?:'ll| will) (?:regret|be sorry)|i know where you live|i(?:'ll| will) (?:hurt|find|get) you|or else|nobody (?:else )?will (?:want|help|believe) you)\b/,
      /\byou(?:'ll| will) (?:do as i say|lose (?:your|the) (?:home|job|payment|budget|house|kids|children))\b/,
      /\bif you (?:report|leave|block|tell)\b[^.!?;]{0,15}\bi(?:'ll| will)\b|\b(?:pay me|do it) or i(?:'ll| will)\b/,
      /\bi won'?t come\b[^.!?;]{0,30}\bunless you (?:give|pay)\b|\bwho(?:'ll| will) get you (?:out of bed|up)\b/,
      /\bring (?:them|the home office|immigration)\b[^.!?;]{0,20}\b(?:about|visa)\b|\btell them you(?:'re| are) not fit\b/,
    ],
    advice: 'Nobody may threaten you. You can block this person and report it. In danger, call 999.',
    isOwnRefusal: true,
  },
  {
    key: 'intimate',
    patterns: [
      /\b(?:send (?:me )?(?:a |some )?(?:nudes?|naked|sexy|private pictures?|private photos?|pics? of (?:you|your body))|what are you wearing|massage with extras|are you single\b.{0,20}\bpretty|friends? with benefits)\b/,
      /\b(?:pictures?|photos?|pics?|selfies?) of (?:you|yourself|your)\b[^.!?;]{0,20}\b(?:swim ?suit|bikini|underwear|in bed|body|shower|lingerie)\b/,
      /\b(?:job|work|pay|shift)\b[^.!?;]{0,20}\b(?:includes?|means|with)\b[^.!?;]{0,15}\b(?:cuddl|kiss)|\bpay (?:you )?(?:more|extra) if you(?:'re| are) open\b/,
      /\bif you are nice to me\b|\byou know what i mean\b[^.!?;]{0,20}$|\bmore friendly\b|\bnot shy\b|\bwomen only need\b/,
      /\b(?:more than (?:boss|employer|friends)|rent free)\b[^.!?;]{0,60}\b(?:nice to me|no wages|want for nothing|more than)\b|\bmore than boss and pa\b/,
    ],
    advice: 'This is no way to talk about a job. You do not have to answer. You can block this person and report it.',
  },
  {
    key: 'romance',
    patterns: [
      /\b(?:if you (?:love|loved|care)|prove (?:you|u) (?:care|love)|never felt this way|my heart is yours|marry(?:ing)? (?:you|me)|a real (?:girl|boy)friend|soul ?mate)\b/,
      /\b(?:darling|my love|sweetheart|you are so beautiful)\b.{0,80}\b(?:send|pay|help|bill|fare|money|need)\b/,
    ],
    advice: 'Be careful: people who speak of love and then need money are often cheats. Do not send any. Tell us.',
  },
  {
    key: 'working-free',
    patterns: [
      /\b(?:unpaid trial|work (?:for )?(?:free|nothing)|trial (?:week|month)s? without pay|first (?:week|month|shift) is free|(?:months?|weeks?) without pay|(?:live[- ]in|room),? no wages|no wages)\b/,
      /\bwork\b[^.!?;]{0,30}\b(?:for (?:free|nothing)|without (?:pay|wages|money))\b|\binstead of (?:wages|pay|paying you)\b/,
    ],
    advice: 'Be careful: trial shifts and training have to be paid too.',
    isOwnRefusal: true,
  },
  {
    key: 'cut-off',
    patterns: [
      /\byou (?:must not|mustn'?t|may not|can'?t|cannot|are not allowed to|are not to|shouldn'?t) (?:have|see|talk to|meet|speak to|go out with)\b[^.!?;]{0,12}\b(?:friends?|family|boyfriend|girlfriend|mates?)\b/,
      /\bwhich (?:nights?|days?|evenings?) are you (?:alone|by yourself|on your own)\b|\bare you (?:home |at home |there )?(?:alone|by yourself|on your own) (?:tonight|now|at night)\b/,
    ],
    advice:
      'Be careful: you choose whom you see, and nobody needs to know when you are alone. Talk to us or to a friend.',
    isOwnRefusal: true,
  },
  {
    key: 'too-good',
    patterns: [
      /(?:£ ?\d[\d,]{2,}|\b\d{3,}|\bthousand)(?: pounds| quid)? (?:a|per|each|every) (?:day|week)\b[^.!?;]{0,40}\b(?:no experience|no interview|one hour|two hours?|few hours?|easy|[12] hours?)\b/,
    ],
    advice: 'Be careful: much money for little work is often a trick. Ask us before you send anything.',
    isOwnRefusal: true,
  },
];
