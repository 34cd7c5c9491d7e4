/** What all endpoints share: request ids, the description of the API and the page to browse it. Depends on no feature. */
@NullMarked
package be.delegraph.api;

import org.jspecify.annotations.NullMarked;
