/** YAML files that somebody else wrote, read with limits. This package depends on no other of ours. */
@NullMarked
package be.delegraph.yaml;

import org.jspecify.annotations.NullMarked;
