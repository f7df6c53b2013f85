//! Numbers of annotations: their places in the lists of [`Annotations`](super::Annotations).

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its list.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id! {
    /// Position of a quotation in [`Annotations::quotes`](super::Annotations::quotes).
    QuoteId
}
id! {
    /// Position of a mention in [`Annotations::mentions`](super::Annotations::mentions).
    MentionId
}
id! {
    /// Position of an entity in [`Annotations::entities`](super::Annotations::entities).
    EntityId
}
id! {
    /// Position of a cluster in [`Annotations::duplicates`](super::Annotations::duplicates).
    DuplicateId
}
