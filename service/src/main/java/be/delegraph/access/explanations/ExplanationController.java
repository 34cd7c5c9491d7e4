// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.explanations;

import be.delegraph.access.authzen.Inquiries;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Explains decisions. */
@Controller("/v1/explanations")
class ExplanationController {

    private static final byte[] NOTHING = {};

    private final Inquiries inquiries;

    ExplanationController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** Why may this person use this application on behalf of this unit, or why not? */
    @Post
    CompletionStage<ExplanationView> explain(@Body Optional<byte[]> body, Authentication token) {
        return inquiries.answer(body.orElse(NOTHING), token).thenApply(ExplanationView::of);
    }
}
