// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static java.util.concurrent.CompletableFuture.completedFuture;

import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import io.micronaut.security.token.jwt.generator.claims.JwtClaimsSetAdapter;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Who calls, by the bearer token (RFC 6750, 2.1) that they sent. Takes the place of the framework's own way to the same
 * end, which parses a token several times and cannot tell a forged one from one whose key it failed to fetch.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class BearerTokens implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String SCHEME = "Bearer ";

    private final OpenRoutes openRoutes;
    private final TokenKeys keys;
    private final List<GenericJwtClaimsValidator<HttpRequest<?>>> validators;
    private final RolesClaim rolesClaim;
    private final IncidentReporter incidents;
    private final Clock clock;

    BearerTokens(
            OpenRoutes openRoutes,
            TokenKeys keys,
            List<GenericJwtClaimsValidator<HttpRequest<?>>> validators,
            RolesClaim rolesClaim,
            IncidentReporter incidents,
            Clock clock) {
        this.openRoutes = openRoutes;
        this.keys = keys;
        this.validators = validators;
        this.rolesClaim = rolesClaim;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Empty without a token, with one that is not accepted, and where nobody is asked for one. */
    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        List<String> sent = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        return sent.isEmpty() || openRoutes.isForAnybody(request)
                ? Mono.empty()
                : Mono.fromFuture(holder(sent, request), true).flatMap(Mono::justOrEmpty);
    }

    private CompletableFuture<Optional<Authentication>> holder(List<String> sent, HttpRequest<?> request) {
        String header = sent.get(0);
        if (sent.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refusedAtOnce(TokenFault.MALFORMED);
        }
        String text = header.substring(SCHEME.length()).strip();
        ByteBuffer digest = SentToken.digestOf(text);
        return keys.verifiedBefore(digest)
                .map(claims -> completedFuture(holder(claims, request)))
                .or(() -> SentToken.parse(text, digest).map(token -> holder(token, request)))
                .orElseGet(() -> refusedAtOnce(TokenFault.MALFORMED));
    }

    /** Time comes before the signature: a client that goes on with an old token costs no signature. */
    private CompletableFuture<Optional<Authentication>> holder(SentToken token, HttpRequest<?> request) {
        if (!token.hasAcceptedAlgorithm()) {
            return refusedAtOnce(TokenFault.ALGORITHM);
        }
        Optional<TokenFault> untimely = token.claims().faultAt(clock.instant());
        if (untimely.isPresent()) {
            return refusedAtOnce(untimely.get());
        }
        return keys.signatureOf(token).thenApply(signature -> switch (signature) {
            case GOOD -> holder(token.claims(), request);
            case WRONG -> refused(TokenFault.SIGNATURE);
            case KEY_UNKNOWN -> refused(TokenFault.UNKNOWN_KEY);
        });
    }

    /** What is looked at whenever the token comes, also if its signature is known to be good. */
    private Optional<Authentication> holder(TokenClaims claims, HttpRequest<?> request) {
        Optional<TokenFault> untimely = claims.faultAt(clock.instant());
        if (untimely.isPresent()) {
            return refused(untimely.get());
        }
        Claims named = new JwtClaimsSetAdapter(claims.set());
        if (!validators.stream().allMatch(validator -> validator.validate(named, request))) {
            return refused(TokenFault.ISSUER_OR_AUDIENCE);
        }
        Map<String, Object> all = claims.set().getClaims();
        String name = Objects.requireNonNullElse(claims.set().getSubject(), "");
        return rolesClaim
                .in(all)
                .map(roles -> Authentication.build(name, roles, all))
                .or(() -> refused(TokenFault.ROLES));
    }

    private CompletableFuture<Optional<Authentication>> refusedAtOnce(TokenFault fault) {
        return completedFuture(refused(fault));
    }

    private Optional<Authentication> refused(TokenFault fault) {
        incidents.report(Incident.TOKEN_REFUSED, fault.why());
        return Optional.empty();
    }
}
