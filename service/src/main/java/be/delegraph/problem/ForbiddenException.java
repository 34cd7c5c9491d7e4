package be.delegraph.problem;

/** The caller is known but may not do this. */
public final class ForbiddenException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(message, null);
    }
}
