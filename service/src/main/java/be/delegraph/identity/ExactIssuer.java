// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import io.micronaut.security.token.jwt.validator.IssuerJwtClaimsValidator;
import io.micronaut.security.token.jwt.validator.JwtClaimsValidatorConfiguration;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts the tokens of the configured issuer, by its name as it is written (RFC 7519, 4.1.1), where the framework is content
 * with the end of it. Thread-safe.
 *
 * <p>A name that is nearly right is a mistake in the configuration and said in the log, once.
 */
@Singleton
@Replaces(IssuerJwtClaimsValidator.class)
final class ExactIssuer implements GenericJwtClaimsValidator<HttpRequest<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ExactIssuer.class);
    private static final Pattern IN_WHICH_NAMES_OFTEN_DIFFER = Pattern.compile("^https?://|:\\d{1,5}(?=/|$)|/$");

    private final @Nullable String issuer;
    private final AtomicBoolean said = new AtomicBoolean();

    ExactIssuer(JwtClaimsValidatorConfiguration configuration) {
        this.issuer = configuration.getIssuer();
    }

    @Override
    public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
        Object name = claims.get(Claims.ISSUER);
        if (issuer == null || !(name instanceof String named)) {
            return false;
        }
        if (!named.equals(issuer) && essence(named).equals(essence(issuer)) && said.compareAndSet(false, true)) {
            LOG.warn("Tokens are refused: they name their issuer {}, configured is {}.", named, issuer);
        }
        return named.equals(issuer);
    }

    private static String essence(String name) {
        return IN_WHICH_NAMES_OFTEN_DIFFER
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
