/** The entry point: reads the command line and starts what it names. It wires features together and holds no rule of theirs. */
@NullMarked
package be.delegraph;

import org.jspecify.annotations.NullMarked;
