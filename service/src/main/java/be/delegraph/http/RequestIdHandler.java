// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Puts the caller's request id on the response as it came: up to 256 characters of visible ASCII. Makes one up where there is
 * no id, one that is not like that, or more than one.
 *
 * <p>A filter would miss what is answered before there is a request for filters: a head or an address that cannot be read.
 * One a connection, used by its event loop only.
 */
final class RequestIdHandler extends ChannelDuplexHandler {

    private static final String HEADER = "X-Request-ID";
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,256}");

    /** Of the requests that have yet to be answered, which happens in their order. */
    private final Queue<String> unanswered = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            unanswered.add(idOf(request.headers()));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            String id = unanswered.poll();
            response.headers().set(HEADER, id == null ? madeUp() : id);
        }
        var unused = context.write(message, promise);
    }

    private static String idOf(HttpHeaders headers) {
        List<String> given = headers.getAll(HEADER);
        boolean isOne = given.size() == 1 && VISIBLE.matcher(given.get(0)).matches();
        return isOne ? given.get(0) : madeUp();
    }

    private static String madeUp() {
        return UUID.randomUUID().toString();
    }
}
