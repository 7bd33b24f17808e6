import * as z from 'zod';

const text = z.string().trim().min(1, 'must not be empty');

/** How sure a claim is, from nothing to well established. */
export const STRENGTHS = ['unsourced', 'anecdotal', 'reported', 'measured', 'established'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const TONES = ['plus', 'minus', 'neutral'] as const;
export type Tone = (typeof TONES)[number];

/** What a component of notes may be given, and where it may stand. */
export type ComponentRule = {
  readonly props: z.ZodObject;
  /** The component that it must stand in directly. */
  readonly parent?: string;
};

/** The components that every note may use without an import. All props are text in quotes. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Quote: {props: z.strictObject({speaker: text, source: text.optional(), why: text.optional()})},
  Takeaways: {props: z.strictObject({})},
  Takeaway: {props: z.strictObject({audience: text}), parent: 'Takeaways'},
  Comparison: {props: z.strictObject({})},
  Side: {props: z.strictObject({title: text, tone: z.enum(TONES).optional()}), parent: 'Comparison'},
  Timeline: {props: z.strictObject({})},
  Moment: {props: z.strictObject({date: text, title: text}), parent: 'Timeline'},
  /** Without a definition it shows that of the term note that `id`, or what stands in it, names. */
  Term: {props: z.strictObject({definition: text.optional(), id: text.optional()})},
  Figure: {props: z.strictObject({caption: text})},
  Claims: {props: z.strictObject({})},
  Claim: {props: z.strictObject({claim: text, source: text, strength: z.enum(STRENGTHS)}), parent: 'Claims'},
  Tabs: {props: z.strictObject({})},
  Tab: {props: z.strictObject({title: text}), parent: 'Tabs'},
  Steps: {props: z.strictObject({})},
  Step: {props: z.strictObject({title: text.optional()}), parent: 'Steps'},
  Columns: {props: z.strictObject({})},
  Column: {props: z.strictObject({}), parent: 'Columns'},
  Cards: {props: z.strictObject({})},
  Card: {props: z.strictObject({}), parent: 'Cards'},
  Checklist: {props: z.strictObject({title: text})},
};
