//! What a reader has said of annotations, and what became of it.

/// Where an annotation stands with the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Review {
    /// Nobody has looked at it: it is as the engine found it.
    Machine,
    /// The reader finds it right.
    Accepted,
    /// The reader says that there is none.
    Rejected,
    /// The reader has changed something of it.
    Corrected,
    /// The reader has found it.
    Added,
}

/// What became of a step of corrections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The annotations say what the step said.
    Applied,
    /// It could not be said of this text.
    Lost(Loss),
    /// A later step says something else of the same annotation: the position of that step.
    Overruled(u32),
}

/// Why a step could not be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Loss {
    /// Its words no longer stand in the text.
    WordsGone,
    /// Its words stand in the text, but among other words than those that stood around them.
    OtherPlace,
    /// Nothing is found at its words any more, or something with other borders.
    NotFound,
    /// Parts of it lie outside its words, inside a character, or not in order.
    BadParts,
    /// It says nothing: no words, or an empty name.
    Empty,
    /// The two entities are one already.
    Same,
    /// Nothing of the kind can be said of such an annotation.
    Unfit,
}

impl Loss {
    /// One sentence for the reader.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::WordsGone => "Its words no longer stand in the text.",
            Self::OtherPlace => "Its words stand in the text, but among other words than before.",
            Self::NotFound => "Nothing with these borders is found at its words any more.",
            Self::BadParts => {
                "Its parts lie outside its words, inside a character, or not in order."
            }
            Self::Empty => "It has no words, or an empty name.",
            Self::Same => "The two are one entity already.",
            Self::Unfit => "This cannot be said of such an annotation.",
        }
    }
}

/// Whether the reader has left it standing.
pub(crate) fn stands(review: Option<Review>) -> bool {
    review != Some(Review::Rejected)
}
