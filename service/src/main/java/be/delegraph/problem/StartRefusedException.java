// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The service must not start as things stand; the message says in one line what to mend. */
public final class StartRefusedException extends InvalidException {

    private static final long serialVersionUID = 1L;

    /**
     * A setting is wrong.
     *
     * @param setting its name, to which that of its environment variable is added
     * @param why what is wrong, as the rest of a sentence; never a value that may be secret
     */
    public static StartRefusedException because(String setting, String why) {
        return new StartRefusedException("%s (%s) %s.".formatted(setting, variable(setting), why));
    }

    /** What an environment variable is called that stands for a setting, if there is one. */
    public static String variable(String setting) {
        return setting.replaceAll("[.\\[-]", "_").replace("]", "").toUpperCase(Locale.ROOT);
    }

    public StartRefusedException(String message) {
        this(message, null);
    }

    public StartRefusedException(String message, @Nullable Throwable cause) {
        super(CommonProblem.INVALID_REQUEST, message, cause);
    }
}
