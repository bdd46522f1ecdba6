// Command rhyme asks of a new technology which old one it is rhyming with: it fits curves to their histories and lays them side by side.
//
// Run it without arguments for two examples, and `rhyme help` for everything.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the first signal asks the work to end, a second one ends the process
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}
