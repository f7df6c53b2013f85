/** What offsets count: UTF-16 units (as JavaScript strings do), Unicode code points or UTF-8 bytes. */
export type OffsetUnit = "codepoint" | "utf16" | "utf8";

/** How an `Annotator` is made. */
export interface AnnotatorOptions {
  /** Language of the texts; `"auto"` (the default) decides for each text. */
  lang?: "auto" | Language | undefined;
  /** Names, words and patterns of the reader's own; only an engine with the feature `lists` takes them. */
  lists?: List[] | undefined;
}

/** A list with an entry a line: `kind: words | note` or `kind: /pattern/ | note`. */
export interface List {
  /** What its problems are told by. */
  name: string;
  text: string;
}

/** A line of a list that could not be used; the others work. */
export interface ListProblem {
  list: string;
  /** Counted from 1, as is the character of the line. */
  line: number;
  column: number;
  message: string;
}

/** How one text is annotated. */
export interface AnnotateOptions {
  /** Unit of all offsets in the result; `"utf16"` unless said otherwise. */
  offsets?: OffsetUnit | undefined;
  /** What a reader said of the annotations: they come as corrected. Only the engine of the page takes it. */
  corrections?: Corrections | undefined;
}

/** A language that texts are read in: ISO 639-1 code. */
export type Language = "fr";

/** A half-open range of the annotated text. */
export interface Span {
  start: number;
  end: number;
}

/** A range with the words that stand there. */
export interface TextSpan extends Span {
  text: string;
}

/** All that was found in one text; every list is in text order. */
export interface Annotations {
  version: 1;
  /** What the text was read in; `"und"` where the engine does not read its language: then only repeats are looked for. */
  language: Language | "und";
  offsets: OffsetUnit;
  /** Length of the text, in the unit of the offsets. */
  length: number;
  quotes: Quote[];
  mentions: Mention[];
  entities: Entity[];
  duplicates: Duplicate[];
  notices: Notice[];
  /** What became of each step, in order; present where corrections were given. */
  review?: Outcome[];
}

/** What a reader said of an annotation. */
export interface Reviewed {
  /** The same for unchanged words after edits elsewhere: class, words, which of those it is. */
  key: string;
  /** Present where corrections were given; what is `rejected` is listed all the same. */
  review?: "machine" | "accepted" | "rejected" | "corrected" | "added";
  /** What the reader noted. */
  note?: string;
}

/** A quotation with its attribution. */
export interface Quote extends Reviewed {
  /** Position in `Annotations.quotes`. */
  id: number;
  /** `partial`: a marked fragment in the reporter's sentence; `indirect`: reported speech without marks. */
  kind: "direct" | "partial" | "indirect";
  /** The words said, without marks; several where an incise or a paragraph cuts them. */
  parts: Span[];
  /** Marks and parts together. */
  span: Span;
  /** Present where the text says that this was not said: « n'a pas dit que ». No words of the speaker then. */
  denied?: true;
  /** The expression of saying. */
  cue: TextSpan | null;
  /** The speaker as named beside the cue. */
  source: TextSpan | null;
  /** Who it is, resolved over the whole text; `null` where the text does not tell. */
  speaker: Speaker | null;
  /** What speaks for the speaker, the strongest first; empty where there is none. */
  grounds: Ground[];
  /** Who else was weighed, the likeliest first. */
  candidates: Candidate[];
  /** The quotation that this one copies: a position in `Annotations.quotes`. */
  copyOf: number | null;
  /** The rule or model that found it. */
  rule: string;
  /** Per cent. */
  confidence: number;
}

/** The resolved speaker of a quotation. */
export interface Speaker {
  /** The fullest name in the text. */
  name: string;
  /** Position in `Annotations.entities`. */
  entity: number | null;
  kind: "person" | "organization" | "group" | "document";
}

/** What speaks for somebody as the speaker. */
export type Ground =
  | "named" | "subject" | "spoke" | "spoke-earlier" | "goes-on" | "speaks-next" | "role" | "called" | "near" | "often" | "only"
  | "new" | "again" | "turn";

/** A possible speaker. */
export interface Candidate {
  name: string;
  /** Position in `Annotations.entities`. */
  entity: number | null;
  /** Per cent. */
  confidence: number;
}

/** What is named. */
export type EntityKind =
  | "person"
  | "organization"
  | "place"
  | "event"
  | "work"
  | "date"
  | "time"
  | "quantity"
  | "other";

/** One place where an entity is named. */
export interface Mention extends Span, Reviewed {
  /** Position in `Annotations.mentions`. */
  id: number;
  kind: EntityKind;
  /** Position in `Annotations.entities`. */
  entity: number;
  /** The rule or model that found it. */
  rule: string;
  /** Per cent. */
  confidence: number;
  /** Present where a seat of government stands for the government itself: « Damas tente de ». */
  government?: true;
}

/** Someone or something named, with all its mentions. */
export interface Entity extends Reviewed {
  /** Position in `Annotations.entities`. */
  id: number;
  kind: EntityKind;
  /** The fullest name in the text. */
  name: string;
  /** The other names in the text. */
  aliases: string[];
  /** Titles and functions in apposition. */
  roles: TextSpan[];
  /** Positions in `Annotations.mentions`. */
  mentions: number[];
  /**
   * What it comes to, where the text tells: a date or span of days in ISO 8601 (`2021-03-03`, `2021-03/2021-05`), a time of
   * day (`20:30`), an amount with its unit or ISO 4217 code (`12000000 EUR`), an ISO 3166 country code (`FR`).
   */
  value: string | null;
}

/** A passage that stands twice or more. */
export interface Duplicate extends Reviewed {
  /** Position in `Annotations.duplicates`. */
  id: number;
  kind: "exact" | "near";
  /** Share of words in common, in per cent. */
  similarity: number;
  /** `low`: a headline or a part of a sentence stands again, as it may; a cleaned text keeps it. */
  weight: "full" | "low";
  /** The copies, the first one first. */
  spans: Span[];
  /** The words that later copies do not share with the first one. */
  differences: Difference[];
  /** Where later copies lost a break that the first one has. */
  seams: Seam[];
}

/** Words that two copies of a passage do not share. */
export interface Difference {
  /** Position of the later copy in `Duplicate.spans`. */
  copy: number;
  /** The words of the first copy; empty, at their place, where words were added. */
  original: Span;
  /** The words of the later copy; empty, at their place, where words were dropped. */
  changed: Span;
}

/** A lost break: the range holds blanks only and may be empty. */
export interface Seam extends Span {
  /** Position of the later copy in `Duplicate.spans`. */
  copy: number;
  /** What to put there instead. */
  repair: string;
}

/**
 * What a reader said of the annotations of a text, version 1: a document of its own, applied anew to whatever the engine finds.
 * Taking the last step away takes back exactly what it said. Fields that are not named here are refused, as are fields of a step
 * that its action does not have.
 */
export interface Corrections {
  version: 1;
  /** Unit of all offsets in it; `"codepoint"` unless said otherwise. */
  offsets?: OffsetUnit;
  /** Whether the whole text has been checked: what no step names is then wrong, so all that is right needs a step. */
  complete?: boolean;
  /** Whether the speakers that were said help to find those of other quotations. */
  readAgain?: boolean;
  /** At most 10 000, in the order in which they were said: of two that cannot both be the later one stands. */
  steps: Step[];
}

/** Something said of one annotation. */
export type Step =
  | { action: "accept" | "reject"; target: Target; anchor: Anchor }
  | { action: "kind"; target: "quote"; anchor: Anchor; kind: Quote["kind"] }
  | { action: "kind"; target: "mention" | "entity"; anchor: Anchor; kind: EntityKind }
  | { action: "borders"; target: "quote"; anchor: Anchor; to: Anchor; parts?: Span[] }
  | { action: "borders"; target: "mention"; anchor: Anchor; to: Anchor }
  | { action: "speaker"; target: "quote"; anchor: Anchor; speaker: Voice | null }
  | { action: "add"; target: "quote"; anchor: Anchor; parts?: Span[]; kind: Quote["kind"]; speaker?: Voice | null }
  | { action: "add"; target: "mention"; anchor: Anchor; kind: EntityKind }
  | { action: "rename"; target: "entity"; anchor: Anchor; name: string }
  | { action: "merge"; target: "entity"; anchor: Anchor; into: Anchor }
  | { action: "split"; target: "mention"; anchor: Anchor }
  | { action: "note"; target: Target; anchor: Anchor; note: string };

/** What a step speaks of; an entity by one of its mentions, a repeated passage by its first copy. */
export type Target = "quote" | "mention" | "entity" | "duplicate";

/**
 * A place in a text: of a quotation from its first word to its last. It is found again by its words, then by those around them, then
 * by `start`, of several places that are alike the nearest one; never at other words.
 */
export interface Anchor {
  /**
   * The key of the annotation that is meant; absent for a place of the reader's own. It decides only between several quotations
   * with the same words at one place.
   */
  key?: string;
  /** Where it stood. */
  start: number;
  /** Where it ended; written for others, never read. */
  end: number;
  /** The words exactly as they stood. */
  words: string;
  /** Up to 32 characters before them; fewer where a line or the text begins there. */
  before: string;
  /** Up to 32 characters behind them; fewer where a line or the text ends there. */
  after: string;
}

/** A speaker as a reader says it. */
export interface Voice {
  name: string;
  kind?: Speaker["kind"];
  /** A mention of it, where the text names it; without one, whoever is called so. */
  mention?: Anchor;
}

/** What became of a step. */
export type Outcome =
  | { outcome: "applied" }
  /** It could not be said of this text. */
  | { outcome: "lost"; reason: Loss; message: string }
  /** A later step says something else: its position. */
  | { outcome: "overruled"; by: number };

/** Why a step could not be said of a text. */
export type Loss = "words-gone" | "other-place" | "not-found" | "bad-parts" | "empty" | "same" | "unfit";

/** What a step may mean elsewhere, as further steps, with the offsets of the corrections that were given. */
export interface Offers {
  /** Of the quotation's copies. */
  copies: Step[];
  /** Of all other quotations that have the speaker that this one had. */
  speaker: Step[];
  /** Of all other mentions with the same words; of a name that was added, of all other places of its words. */
  mentions: Step[];
}

/** The corrections of two readers as one document, with the offsets of the first. */
export interface Merged {
  corrections: Corrections;
  /** What they do not agree on, by positions in the document: the step of the second stands. */
  conflicts: { ours: number; theirs: number }[];
}

/** A text without its later copies. */
export interface Cleaned {
  version: 1;
  offsets: OffsetUnit;
  text: string;
  /** Where the pieces of the old text stand now. */
  kept: { old: Span; new: Span }[];
  /** What went, in the old text, with the blanks around it. */
  removed: Span[];
}

/** What a text owes to a source. */
export interface Comparison {
  version: 1;
  offsets: OffsetUnit;
  /** Share of the text's words that stand in the source, in per cent. */
  share: number;
  passages: Reuse[];
  /** The sentences of the source that the text left out. */
  leftOut: Span[];
  /** Quotations whose words changed on the way. */
  changedQuotes: (Span & { source: Span })[];
}

/** A passage of a text that stands in its source. */
export interface Reuse extends Span {
  kind: "exact" | "near";
  /** Share of words in common, in per cent. */
  similarity: number;
  /** Where it stands in the source. */
  source: Span;
  /** The words that differ: `original` in the source, `changed` in the text. */
  differences: { original: Span; changed: Span }[];
}

/** A doubt about the text. */
export interface Notice extends Span {
  /**
   * `seam`: a copy lost the break that its original has; `other-fact`: a copy has a figure or a name that its original
   * does not have; `misquote`: two versions of one quotation differ;
   * `unread-language`: the text is in a language that the engine does not read;
   * `own`: a word or pattern of an own list, whose note is the message.
   */
  code:
    | "unclosed-mark" | "unopened-mark" | "text-too-long" | "seam" | "other-fact" | "misquote" | "unread-language" | "own";
  /** One sentence for the reader. */
  message: string;
}
