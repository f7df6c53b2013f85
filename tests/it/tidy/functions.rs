//! Functions of the detectors are short, take few things, and are told apart by name, not by a `true` in a call.

use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, FnArg, Lit, Signature, Token, Type};

use super::assert_none;
use super::limits::{MEDIAN_LINES, MOST_LINES, MOST_PARAMETERS, NINETIETH_PERCENTILE_OF_LINES};
use super::source::{Source, parsed, sources};

const MEASURED: &str = "src/quote/";
const DETECTORS: [&str; 2] = [MEASURED, "src/entity/"];

/// A function with a body.
struct Function {
    name: String,
    place: String,
    /// From the signature to the closing brace.
    lines: usize,
    /// `self` included.
    parameters: usize,
    /// Positions of boolean parameters, `self` included.
    booleans: Vec<usize>,
    has_self: bool,
}

/// A call with a literal boolean.
struct Call {
    name: String,
    place: String,
    /// Positions of literals among the arguments, without what stands before the dot.
    literals: Vec<usize>,
    is_method: bool,
}

#[derive(Default)]
struct Reader<'s> {
    path: &'s str,
    functions: Vec<Function>,
    calls: Vec<Call>,
}

fn read<'s>(sources: impl Iterator<Item = &'s Source>) -> Reader<'s> {
    let mut reader = Reader::default();
    for source in sources {
        reader.path = &source.path;
        source.items.iter().for_each(|item| reader.visit_item(item));
    }
    reader
}

impl Reader<'_> {
    fn place(&self, span: Span) -> String {
        format!("{}:{}", self.path, span.start().line)
    }

    fn function(&mut self, signature: &Signature, body: &Block) {
        let (start, end) = (signature.span().start().line, body.span().end().line);
        let inputs = || signature.inputs.iter().enumerate();
        self.functions.push(Function {
            name: signature.ident.to_string(),
            place: self.place(signature.span()),
            lines: end - start + 1,
            parameters: signature.inputs.len(),
            booleans: inputs().filter(|(_, input)| is_boolean(input)).map(|(at, _)| at).collect(),
            has_self: signature.receiver().is_some(),
        });
    }

    fn call(&mut self, name: String, args: &Punctuated<Expr, Token![,]>, is_method: bool) {
        let is_literal =
            |arg: &Expr| matches!(arg, Expr::Lit(literal) if matches!(literal.lit, Lit::Bool(_)));
        let literals: Vec<_> =
            args.iter().enumerate().filter(|(_, arg)| is_literal(arg)).map(|(at, _)| at).collect();
        if !literals.is_empty() {
            self.calls.push(Call { name, place: self.place(args.span()), literals, is_method });
        }
    }
}

fn is_boolean(input: &FnArg) -> bool {
    let FnArg::Typed(input) = input else { return false };
    matches!(&*input.ty, Type::Path(path) if path.path.is_ident("bool"))
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(body) = &item.default {
            self.function(&item.sig, body);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let Expr::Path(path) = &*call.func
            && let Some(last) = path.path.segments.last()
        {
            self.call(last.ident.to_string(), &call.args, false);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.call(call.method.to_string(), &call.args, true);
        visit::visit_expr_method_call(self, call);
    }

    /// Macros whose arguments are expressions, such as `vec!` and `assert!`.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let arguments = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        for argument in arguments.into_iter().flatten() {
            self.visit_expr(&argument);
        }
    }
}

/// `place: name` of functions with too many parameters.
fn crowded(functions: &[Function]) -> Vec<String> {
    let crowded = functions.iter().filter(|function| function.parameters > MOST_PARAMETERS);
    crowded
        .map(|it| format!("{}: `{}` takes {} things", it.place, it.name, it.parameters))
        .collect()
}

/// Boolean parameters that a call of the same name writes as a literal.
fn literal_booleans(functions: &[Function], calls: &[Call]) -> Vec<String> {
    let fits = |function: &Function, at: usize, call: &Call| {
        let before_dot = usize::from(call.is_method);
        let is_method_of = !call.is_method || function.has_self;
        let position = call.literals.iter().any(|literal| literal + before_dot == at);
        call.name == function.name && is_method_of && position
    };
    let parameters = functions.iter().flat_map(|it| it.booleans.iter().map(move |&at| (it, at)));
    let found = parameters.filter_map(|(function, at)| {
        let call = calls.iter().find(|call| fits(function, at, call))?;
        let (place, name) = (&function.place, &function.name);
        Some(format!("{place}: `{name}` is told `true` or `false` at {}", call.place))
    });
    found.collect()
}

/// Median, 90th percentile and longest.
fn lengths(functions: &[Function]) -> [usize; 3] {
    let mut lines: Vec<_> = functions.iter().map(|function| function.lines).collect();
    lines.sort_unstable();
    let at = |per_cent: usize| lines.get(lines.len() * per_cent / 100).copied().unwrap_or(0);
    [at(50), at(90), lines.last().copied().unwrap_or(0)]
}

fn in_detectors(functions: Vec<Function>) -> Vec<Function> {
    let ours =
        |function: &Function| DETECTORS.iter().any(|folder| function.place.starts_with(folder));
    functions.into_iter().filter(ours).collect()
}

#[test]
fn functions_are_short() {
    let sources = sources();
    let functions = read(sources.iter().filter(|file| file.path.starts_with(MEASURED))).functions;
    let limits = [MEDIAN_LINES, NINETIETH_PERCENTILE_OF_LINES, MOST_LINES];
    let lengths = lengths(&functions);
    let is_long = |function: &&Function| function.lines > NINETIETH_PERCENTILE_OF_LINES;
    let long: Vec<_> = functions
        .iter()
        .filter(is_long)
        .map(|it| format!("{}: `{}` has {} lines", it.place, it.name, it.lines))
        .collect();
    let is_good = lengths.iter().zip(&limits).all(|(length, limit)| length <= limit);
    let list = long.join("\n");
    assert!(is_good, "\n{list}\nmedian, 90th percentile, longest: {lengths:?} of {limits:?}\n");
}

#[test]
fn functions_take_few_things() {
    let sources = sources();
    let functions = in_detectors(read(sources.iter()).functions);
    assert_none(&crowded(&functions));
}

#[test]
fn no_call_says_true_or_false() {
    let sources = sources();
    let Reader { functions, calls, .. } = read(sources.iter());
    assert_none(&literal_booleans(&in_detectors(functions), &calls));
}

const SAMPLE: &str = "\
/// Told.
#[must_use]
pub(super) fn told(
    is_sure: bool,
) -> u8 {
    vec![1]
}
impl It {
    fn asked(&self, a: u8, b: u8, c: u8, d: u8, is_sure: bool) {}
    fn untold(&self, is_sure: bool) {}
}
fn caller(it: It, is_sure: bool) {
    told(true);
    it.asked(1, 2, 3, 4, vec![told(is_sure), it.asked(1, 2, 3, 4, false)]);
    it.untold(is_sure);
    it.untold(!is_sure);
}
#[cfg(test)]
mod tests {
    fn long() {


    }
    fn test(it: It) { it.untold(true) }
}
";

#[test]
fn lengths_and_parameters_are_counted() {
    let sources = parsed([("src/quote/a.rs", SAMPLE)].into_iter());
    let Reader { functions, calls, .. } = read(sources.iter());
    let lines: Vec<_> = functions.iter().map(|it| (&*it.name, it.lines)).collect();
    assert_eq!(lines, [("told", 5), ("asked", 1), ("untold", 1), ("caller", 6)]);
    assert_eq!(lengths(&functions), [5, 6, 6]);
    assert_eq!(crowded(&functions), ["src/quote/a.rs:9: `asked` takes 6 things"]);
    let told = literal_booleans(&functions, &calls);
    assert_eq!(
        told,
        [
            "src/quote/a.rs:3: `told` is told `true` or `false` at src/quote/a.rs:13",
            "src/quote/a.rs:9: `asked` is told `true` or `false` at src/quote/a.rs:14",
        ]
    );
}
