package org.workershome.gateway.forward;

import io.netty.channel.EventLoopGroup;
import io.quarkus.netty.MainEventLoopGroup;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.workershome.gateway.route.Owner.Upstream;
import org.workershome.gateway.route.RouteTable;

/**
 * Connections to the services: HTTP/1.1, kept alive, pooled, never redirected, never unpacked.
 *
 * <p>Each event loop has connections of its own. The library's pool hands out any that is free, and
 * an exchange whose two sides belong to different loops wakes the other thread for every part of
 * it.
 */
@Singleton
public final class UpstreamClient {
  private final Vertx vertx;
  private final HttpClientOptions options;
  private final PoolOptions share;
  private final HttpClient elsewhere;
  private final Map<Thread, HttpClient> ofLoops = new ConcurrentHashMap<>();
  private final Map<String, RequestOptions> addresses;

  UpstreamClient(
      Vertx vertx,
      @MainEventLoopGroup EventLoopGroup loops,
      RouteTable routes,
      ForwardConfig config) {
    this.vertx = vertx;
    options = options(config);
    share = share(config, (int) StreamSupport.stream(loops.spliterator(), false).count());
    elsewhere = vertx.createHttpClient(options, share);
    long connect = config.connectTimeout().toMillis();
    addresses =
        routes.upstreams().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Upstream::name, upstream -> address(upstream, connect)));
  }

  private static HttpClientOptions options(ForwardConfig config) {
    return new HttpClientOptions()
        .setProtocolVersion(HttpVersion.HTTP_1_1)
        .setKeepAlive(true)
        .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
        .setPipelining(false)
        .setConnectTimeout((int) config.connectTimeout().toMillis())
        .setTcpNoDelay(true)
        .setDecompressionSupported(false)
        .setMaxHeaderSize(32 * 1024);
  }

  private static PoolOptions share(ForwardConfig config, int loops) {
    return new PoolOptions()
        .setHttp1MaxSize(Math.ceilDiv(config.connections(), loops))
        .setMaxWaitQueueSize(Math.ceilDiv(config.waiting(), loops));
  }

  private HttpClient client() {
    return Context.isOnEventLoopThread()
        ? ofLoops.computeIfAbsent(
            Thread.currentThread(), loop -> vertx.createHttpClient(options, share))
        : elsewhere;
  }

  private static RequestOptions address(Upstream upstream, long connectMillis) {
    return new RequestOptions()
        .setHost(upstream.base().getHost())
        .setPort(upstream.port())
        .setSsl(upstream.secure())
        .setFollowRedirects(false)
        .setConnectTimeout(connectMillis);
  }

  /** A request on a connection of the service, not yet sent. Fails when there is none in time. */
  public Future<HttpClientRequest> open(Upstream upstream) {
    RequestOptions address = addresses.get(upstream.name());
    return address == null
        ? Future.failedFuture("no such upstream: " + upstream.name())
        : client().request(address);
  }

  /**
   * A proxy for one exchange. One per request, because it costs two small objects and the
   * interceptor can then hold the exchange's own state. Web sockets are off: the library would
   * tunnel them past every interceptor.
   *
   * @param ready sees the request before anything is written to it
   */
  HttpProxy proxy(
      Upstream upstream,
      ProxyInterceptor interceptor,
      Function<HttpClientRequest, Future<HttpClientRequest>> ready) {
    return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client())
        .origin(context -> open(upstream).compose(ready))
        .addInterceptor(interceptor);
  }

  /**
   * Asks a service a question with a small answer.
   *
   * @return fails with a {@link java.util.concurrent.TimeoutException} past the deadline; the
   *     connection is then given up, whatever it still does
   */
  public Future<ServiceAnswer> get(
      Upstream upstream, String uri, String authorization, String requestId, Duration deadline) {
    AtomicReference<@Nullable HttpClientRequest> asked = new AtomicReference<>();
    return open(upstream)
        .compose(
            request -> {
              asked.set(request);
              request.exceptionHandler(known -> {});
              request.setMethod(HttpMethod.GET).setURI(uri);
              request.putHeader("Authorization", authorization);
              request.putHeader("Accept", "application/json");
              request.putHeader(HeaderPolicy.REQUEST_ID, requestId);
              return request.send().compose(SmallAnswer::read);
            })
        .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(
            cause -> {
              HttpClientRequest request = asked.get();
              if (request != null) {
                request.reset(0, cause);
              }
            });
  }

  /** Whether the service accepts a connection. Sends nothing. */
  public Future<Boolean> reachable(Upstream upstream) {
    return open(upstream)
        .map(
            request -> {
              request.exceptionHandler(known -> {});
              request.reset();
              return true;
            })
        .otherwise(false);
  }

  void close(@Observes ShutdownEvent event) {
    elsewhere.close();
    ofLoops.values().forEach(HttpClient::close);
  }
}
