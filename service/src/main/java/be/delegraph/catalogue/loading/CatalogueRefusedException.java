// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.problem.CommonProblem;
import be.delegraph.problem.InvalidException;
import java.util.List;

/**
 * A catalogue is refused as a whole; its errors say where it is wrong, each with file and line, or what its load would do and
 * may not unasked.
 */
public final class CatalogueRefusedException extends InvalidException {

    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    /** @param errors one line each, in the order of the files */
    public CatalogueRefusedException(List<String> errors) {
        super(CommonProblem.INVALID_REQUEST, String.join(System.lineSeparator(), errors), null);
        this.errors = List.copyOf(errors);
    }

    public List<String> errors() {
        return errors;
    }
}
