//! Tasks of the project.
mod train;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().collect();
    train::run(std::path::Path::new(&args[2]), args.get(3).is_some_and(|a| a == "fast"))
}
