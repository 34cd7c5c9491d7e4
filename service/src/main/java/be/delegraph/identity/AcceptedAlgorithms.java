// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenSignatureValidator;
import jakarta.inject.Singleton;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Narrows what a token may be signed with to what issuers are asked to use, whatever their key set would allow. */
@Singleton
final class AcceptedAlgorithms implements BeanCreatedEventListener<ReactiveJsonWebTokenSignatureValidator<SignedJWT>> {

    private static final Set<JWSAlgorithm> ACCEPTED = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    @Override
    public ReactiveJsonWebTokenSignatureValidator<SignedJWT> onCreated(
            BeanCreatedEvent<ReactiveJsonWebTokenSignatureValidator<SignedJWT>> event) {
        ReactiveJsonWebTokenSignatureValidator<SignedJWT> validator = event.getBean();
        return token -> ACCEPTED.contains(token.getHeader().getAlgorithm())
                ? validator.validateSignature(token)
                : Mono.just(false);
    }
}
