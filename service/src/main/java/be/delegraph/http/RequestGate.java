// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands between Netty's HTTP codec and the framework. A request that is not read is answered with its problem, nothing
 * that follows on its connection counts, and the connection ends: where one request stops and the next begins is no
 * longer sure. Every answer, whoever wrote it, leaves with the headers that all answers have.
 */
final class RequestGate extends ChannelDuplexHandler {

    private static final String JSON_WITH_PARAMETERS = "application/json;";

    private final RequestHeads heads;
    private final ReceiveDeadline deadline;
    /** Requests let in, and not answered in full yet. */
    private int unanswered;

    private boolean refusing;

    RequestGate(RequestHeads heads, ReceiveDeadline deadline) {
        this.heads = heads;
        this.deadline = deadline;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            deadline.met();
        }
        if (refusing) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            unanswered++;
            context.fireChannelRead(heads.fault(request)
                    .<HttpRequest>map(fault -> refused(request, fault))
                    .orElse(request));
        } else if (((HttpContent) message).decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            breakOff(context);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean informs = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof HttpResponse response && !informs) {
            complete(response.headers());
        }
        if (message instanceof LastHttpContent && !informs) {
            unanswered--;
        }
        var unused = message instanceof LastHttpContent && isLast()
                ? context.write(message, promise.unvoid()).addListener(ChannelFutureListener.CLOSE)
                : context.write(message, promise);
    }

    /** A request with nothing of what was sent, which the framework answers with its fault. */
    private HttpRequest refused(HttpRequest request, UnreadableRequestException fault) {
        refusing = true;
        ReferenceCountUtil.release(request);
        HttpRequest refused = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        refused.setDecoderResult(DecoderResult.failure(fault));
        return refused;
    }

    /** The body's framing is wrong. If its request is answered already, nobody waits for another answer. */
    private void breakOff(ChannelHandlerContext context) {
        refusing = true;
        if (unanswered > 0) {
            context.fireExceptionCaught(UnreadableRequestException.brokenBody());
        } else {
            var unused = context.close();
        }
    }

    private boolean isLast() {
        return refusing && unanswered == 0;
    }

    private void complete(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        String type = headers.get(HttpHeaderNames.CONTENT_TYPE, "");
        if (type.startsWith(JSON_WITH_PARAMETERS)) {
            // The framework repeats what the caller's Accept says, another charset too; JSON has none.
            headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
        }
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        }
        if (refusing && unanswered == 1) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }
}
