/**
 * Who may do which operation where: {@code Operation} is the table of them all, {@code ManagerAuthority} what a person
 * manages, as the graph says at every call (requirements 9-22).
 */
@NullMarked
package be.delegraph.authority;

import org.jspecify.annotations.NullMarked;
