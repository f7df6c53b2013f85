//! Features: things that may hold, numbered in one list, and sets of them. What is learned gives each a weight.

/// Makes an enumeration of features and a set of them.
macro_rules! features {
    (
        $(#[doc = $one:literal])+ pub enum $Feature:ident;
        $(#[doc = $set:literal])+ pub struct $Features:ident;
        $($(#[doc = $doc:literal])+ $name:ident),+ $(,)?
    ) => {
        $(#[doc = $one])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $Feature {
            $($(#[doc = $doc])+ $name),+
        }

        impl $Feature {
            /// All features, in their order.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// What a table of weights calls it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name)),+
                }
            }
        }

        const _: () = assert!($Feature::ALL.len() <= 128, "a set has a bit for each feature");

        $(#[doc = $set])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $Features(u128);

        impl $Features {
            /// Adds a feature.
            pub fn add(&mut self, feature: $Feature) {
                self.0 |= 1 << feature as u32;
            }

            /// Adds a feature where it holds.
            pub fn add_if(&mut self, holds: bool, feature: $Feature) {
                if holds {
                    self.add(feature);
                }
            }

            /// With one feature more.
            #[must_use]
            pub fn and(mut self, feature: $Feature) -> Self {
                self.add(feature);
                self
            }

            /// All features of both.
            #[must_use]
            pub fn with(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// Whether a feature is there.
            #[must_use]
            pub fn has(self, feature: $Feature) -> bool {
                self.0 & (1 << feature as u32) != 0
            }

            /// The features that are there, in their order.
            pub fn iter(self) -> impl Iterator<Item = $Feature> {
                let mut rest = self.0;
                std::iter::from_fn(move || {
                    let feature = $Feature::ALL.get(rest.trailing_zeros() as usize)?;
                    rest &= rest.wrapping_sub(1);
                    Some(*feature)
                })
            }
        }
    };
}

pub(crate) use features;
