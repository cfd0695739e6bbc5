import QuanCross

// Compares the engine with the naive one; `--help` tells the options.
CrossMain.run(Array(CommandLine.arguments.dropFirst()))
