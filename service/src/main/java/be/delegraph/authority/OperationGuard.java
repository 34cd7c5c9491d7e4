// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import be.delegraph.identity.OpenRoutes;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Holds every request against {@link Operation}, before any other rule, and always decides. */
@Singleton
final class OperationGuard implements SecurityRule<HttpRequest<?>>, OpenRoutes {

    private final BeanProvider<Router> router;

    OperationGuard(BeanProvider<Router> router) {
        this.router = router;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean allowed = request != null
                && RouteAttributes.getRouteMatch(request)
                        .map(route -> mayCall(route, authentication))
                        .orElseGet(() -> mayLearnWhatIsThere(request, authentication));
        return Mono.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /**
     * No route. Who has a token learns that nothing is there; everybody else learns nothing, except how to ask what is for
     * anybody.
     */
    private boolean mayLearnWhatIsThere(HttpRequest<?> request, @Nullable Authentication authentication) {
        return authentication != null
                || router.get().findAny(request).stream()
                        .anyMatch(other ->
                                rule(other).filter(Operation::isForAnybody).isPresent());
    }

    /** Where a token is not asked for, none is looked at: health is told whatever a monitor sends. */
    @Override
    public boolean isForAnybody(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(OperationGuard::rule)
                .map(Operation::isForAnybody)
                .orElse(false);
    }

    private static boolean mayCall(RouteMatch<?> route, @Nullable Authentication authentication) {
        return rule(route)
                .map(rule ->
                        rule.isForAnybody() || (authentication != null && hasRole(rule, authentication.getRoles())))
                .orElse(false);
    }

    private static Optional<Operation> rule(RouteMatch<?> route) {
        return route instanceof UriRouteMatch<?, ?> match
                ? Operation.of(
                        match.getHttpMethod(),
                        match.getRouteInfo().getUriMatchTemplate().toPathString())
                : Optional.empty();
    }

    private static boolean hasRole(Operation rule, Collection<String> roles) {
        return rule.roles().stream().anyMatch(role -> roles.contains(role.name()));
    }
}
