/**
 * The field's words as validated values: ids, numbers, codes, levels, roles. Depends on nothing of ours; whoever needs a
 * word of the field finds it here (requirements 33-46).
 */
@NullMarked
package be.delegraph.model;

import org.jspecify.annotations.NullMarked;
