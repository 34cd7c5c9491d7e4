// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives an endpoint its {@link Caller}. Binders are made before anything looks at the configuration: it asks late. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    private final BeanProvider<CallerResolver> callers;

    CallerBinder(BeanProvider<CallerResolver> callers) {
        this.callers = callers;
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public ArgumentBinder.BindingResult<Caller> bind(
            ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Optional<Caller> caller = request.getUserPrincipal(Authentication.class)
                .map(token -> callers.get().resolve(token));
        return () -> caller;
    }
}
