//! Signs that a quotation is right, in its words and its speaker, or is not.

use crate::quote::feature::features;

features! {
    /// One sign.
    pub enum Sign;
    /// The signs of one quotation.
    pub struct Signs;

    // How the speaker is known.
    /// By a name beside the words.
    Named,
    /// By nobody.
    Nobody,
    /// Nineteen times in twenty.
    Certain,
    /// Six times in seven.
    Likely,
    /// Two times in three.
    Probable,
    /// Every other time.
    Possible,
    /// More seldom.
    Doubtful,
    /// The name beside the words is the one who would be guessed without it.
    Expected,
    /// Somebody else would be guessed with certainty.
    Disputed,
    /// The name was found with doubt.
    NameInDoubt,
    /// A description without a name.
    Described,
    // How cue and source stand.
    /// The source stands right beside the verb.
    Beside,
    /// More than a few words stand between them.
    Apart,
    /// The source stands behind the verb.
    Inverted,
    /// The verb is no finite one.
    NotFinite,
    /// Another verb of saying stands in the sentence.
    OtherCue,
    // What the words are.
    /// Between marks, a clause or more.
    Direct,
    /// Between marks, a fragment.
    Partial,
    /// Without marks.
    Indirect,
    /// In several parts.
    Parts,
    /// Three words or fewer.
    Tiny,
    /// Four to eight words.
    Short,
    /// More than twenty words.
    Long,
    /// More than forty words.
    Endless,
    /// A headline.
    Headline,
    // Where the words end and what they hold.
    /// They end with their sentence.
    EndsSentence,
    /// They end at a comma.
    EndsAtComma,
    /// They end at a closing mark, without marks of their own.
    EndsAtMark,
    /// Words without marks hold a comma.
    HoldsComma,
    /// Words without marks hold several.
    HoldsCommas,
    /// Words without marks hold `et` or its like.
    HoldsAnd,
    /// Words without marks hold marked ones.
    HoldsMarks,
    /// Words without marks hold a subordinate clause.
    HoldsClause,
    /// Words without marks open with a pronoun for whoever speaks or is spoken of.
    OpensWithPronoun,
    /// Marked words hold the end of a sentence.
    HoldsSentences,
    /// Marked words go on in the next paragraph.
    HoldsBlocks,
    /// A marked passage follows at once, or goes before.
    MarksBeside,
    /// A mark near by has no partner.
    MarksUnpaired,
    /// The sentence is long.
    LongSentence,
    // Groups of rules, for those that have few hits.
    /// Marks with an attribution before or behind them.
    Attributed,
    /// A clause that a verb of saying governs.
    Governed,
    /// A marked fragment.
    Fragment,
    /// Words that no verb hands over.
    Verbless,
}
