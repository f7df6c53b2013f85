//! Spans to markup: ranges that may cross in, elements that never cross out.

use crate::sort;
use crate::span::Span;

/// A step through a text with its elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// An element begins; `piece` counts from 0 the pieces that crossing spans cut it into.
    Open { element: usize, piece: usize },
    /// The innermost element ends.
    Close { element: usize },
    /// Text without any element's border inside.
    Text(Span),
}

/// Walks through `text`, a range, with the spans as elements; a span that would cross an earlier one is cut.
///
/// Of spans that begin together the longest is the outermost, then the first. Empty spans are left out.
pub(super) fn nest(text: Span, spans: &[Span]) -> Vec<Step> {
    let mut order: Vec<usize> =
        (0..spans.len()).filter(|&idx| !spans[idx].is_empty() && text.covers(spans[idx])).collect();
    sort::by_key(&mut order, |&idx| (spans[idx].start(), std::cmp::Reverse(spans[idx].end()), idx));
    let mut borders: Vec<usize> =
        order.iter().flat_map(|&idx| [spans[idx].start(), spans[idx].end()]).collect();
    borders.push(text.end());
    sort::by(&mut borders, Ord::cmp);
    borders.dedup();

    let mut walk =
        Walk { spans, steps: Vec::new(), open: Vec::new(), pieces: vec![0; spans.len()] };
    let mut at = text.start();
    let mut next = order.into_iter().peekable();
    for border in borders {
        if at < border {
            walk.steps.push(Step::Text(Span::new(at, border)));
            at = border;
        }
        walk.close(border);
        while let Some(element) = next.next_if(|&idx| spans[idx].start() == border) {
            walk.open(element);
        }
    }
    walk.steps
}

struct Walk<'a> {
    spans: &'a [Span],
    steps: Vec<Step>,
    open: Vec<usize>,
    pieces: Vec<usize>,
}

impl Walk<'_> {
    fn open(&mut self, element: usize) {
        self.steps.push(Step::Open { element, piece: self.pieces[element] });
        self.pieces[element] += 1;
        self.open.push(element);
    }

    /// Ends the elements whose span ends at `border`; those opened later inside them go on as another piece.
    fn close(&mut self, border: usize) {
        let ends = |&element: &usize| self.spans[element].end() == border;
        let Some(outermost) = self.open.iter().position(ends) else { return };
        let closed = self.open.split_off(outermost);
        self.steps.extend(closed.iter().rev().map(|&element| Step::Close { element }));
        for element in closed {
            if self.spans[element].end() > border {
                self.open(element);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, nest};
    use crate::span::Span;

    #[track_caller]
    fn check(text: &str, spans: &[(usize, usize)], expected: &str) {
        let spans: Vec<Span> = spans.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let drawn: String = nest(Span::new(0, text.len()), &spans)
            .into_iter()
            .map(|step| match step {
                Step::Open { element, piece } => format!("<{element}.{piece}>"),
                Step::Close { element } => format!("</{element}>"),
                Step::Text(span) => span.slice(text).to_owned(),
            })
            .collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn text_without_spans_is_one_step() {
        check("abc", &[], "abc");
        check("", &[], "");
        check("abc", &[(1, 1)], "abc");
    }

    #[test]
    fn inner_spans_stand_inside_outer_ones() {
        check("abcdef", &[(2, 3), (1, 5)], "a<1.0>b<0.0>c</0>de</1>f");
        check("abc", &[(0, 3), (0, 3), (0, 1)], "<0.0><1.0><2.0>a</2>bc</1></0>");
    }

    #[test]
    fn crossing_spans_are_cut() {
        check("abcdef", &[(0, 4), (2, 6)], "<0.0>ab<1.0>cd</1></0><1.1>ef</1>");
    }

    #[test]
    fn touching_spans_do_not_nest() {
        check("abcd", &[(0, 2), (2, 4)], "<0.0>ab</0><1.0>cd</1>");
    }
}
