//! Phrases of several tokens, found by their first.

use super::index::{FormIndex, FormIndexBuilder};
use crate::sort;

/// Phrases with what they mean, looked up token by token.
#[derive(Debug)]
pub struct PhraseIndex<T> {
    phrases: Vec<(Vec<&'static str>, T)>,
    /// First token to the phrases that it opens, longest first.
    openers: FormIndex<u32>,
}

impl<T> PhraseIndex<T> {
    /// An index of these phrases; see [`tokens`] for how a phrase is cut.
    #[must_use]
    pub fn new(mut phrases: Vec<(Vec<&'static str>, T)>) -> Self {
        sort::by_key(&mut phrases, |(words, _)| std::cmp::Reverse(words.len()));
        let mut openers = FormIndexBuilder::with_capacity(phrases.len());
        for (position, (words, _)) in phrases.iter().enumerate() {
            if let Some(first) = words.first() {
                openers.add(first, position as u32);
            }
        }
        Self { phrases, openers: openers.build() }
    }

    /// The longest phrase that stands at the start of the tokens that `token_at` gives, with its number of tokens.
    pub fn longest<'t>(&self, token_at: impl Fn(usize) -> Option<&'t str>) -> Option<(&T, usize)> {
        let candidates = self.openers.get(token_at(0)?);
        if candidates.is_empty() {
            return None;
        }
        // Frequent words open dozens of phrases, nearly all of which the second token rules out.
        let second = token_at(1);
        candidates.iter().map(|&position| &self.phrases[position as usize]).find_map(
            |(words, meaning)| {
                let mut rest = words.iter().enumerate().skip(2);
                let stands = words.get(1).is_none_or(|word| second == Some(word))
                    && rest.all(|(i, word)| token_at(i) == Some(word));
                stands.then_some((meaning, words.len()))
            },
        )
    }

    /// All phrases, longest first.
    pub fn iter(&self) -> impl Iterator<Item = (&[&'static str], &T)> {
        self.phrases.iter().map(|(words, meaning)| (words.as_slice(), meaning))
    }
}

/// Cuts a phrase of a list as the document cuts text: at blanks and after elided words.
pub fn tokens(phrase: &'static str) -> impl Iterator<Item = &'static str> {
    phrase.split(' ').flat_map(|word| {
        let (elided, rest) = word.split_at(word.find('\'').map_or(0, |at| at + 1));
        [elided, rest].into_iter().filter(|token| !token.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::{PhraseIndex, tokens};

    fn longest(text: &'static str) -> Option<(char, usize)> {
        let phrases = ["d'après", "d'après le dossier", "selon"];
        let index =
            PhraseIndex::new(phrases.iter().map(|p| tokens(p).collect()).zip('a'..).collect());
        let words: Vec<_> = tokens(text).collect();
        index.longest(|i| words.get(i).copied()).map(|(&meaning, len)| (meaning, len))
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(longest("d'après le dossier complet"), Some(('b', 4)));
        assert_eq!(longest("d'après le maire"), Some(('a', 2)));
        assert_eq!(longest("selon"), Some(('c', 1)));
    }

    #[test]
    fn a_part_of_a_phrase_is_not_found() {
        assert_eq!(longest("d'accord"), None);
        assert_eq!(longest("après"), None);
        assert_eq!(longest(""), None);
    }

    #[test]
    fn elided_words_are_tokens_of_their_own() {
        assert_eq!(tokens("comme l'a dit").collect::<Vec<_>>(), ["comme", "l'", "a", "dit"]);
        assert_eq!(tokens("d'").collect::<Vec<_>>(), ["d'"]);
    }
}
