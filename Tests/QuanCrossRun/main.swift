import QuanCross

// Compares the engine with the naive one: `quan-cross [--stories] …`.
CrossMain.run(Array(CommandLine.arguments.dropFirst()))
