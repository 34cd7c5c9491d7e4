// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** AuthZEN's Access Evaluation API. */
@Controller("/access/v1")
class EvaluationController {

    private static final byte[] NOTHING = {};

    private final Inquiries inquiries;

    EvaluationController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** May this person use this application on behalf of this unit? */
    @Post("/evaluation")
    CompletionStage<EvaluationResponse> evaluate(@Body Optional<byte[]> body, Authentication token) {
        return inquiries.answer(body.orElse(NOTHING), token).thenApply(EvaluationResponse::of);
    }
}
