package org.workershome.kit.observe;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;

/** The id that names one request in every log line, answer and problem of every hop. */
public final class RequestIds {
  public static final String HEADER = "X-Request-Id";

  /**
   * Anything else from outside could forge log lines, fill them, or put somebody's number there.
   */
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private static final String KEY = RequestIds.class.getName();

  private RequestIds() {}

  /** The request's id; null only before the filter has seen the request. */
  public static @Nullable String of(RoutingContext context) {
    return context.get(KEY);
  }

  /**
   * Gives the request its id, the caller's when it is one, unless it has one already; and puts it
   * into the answer and the log.
   */
  public static void ensure(RoutingContext context) {
    if (of(context) != null) {
      return;
    }
    String offered = context.request().getHeader(HEADER);
    String id = offered != null && isAccepted(offered) ? offered : Ids.next().toString();
    context.put(KEY, id);
    context.response().putHeader(HEADER, id);
    // Lives on the request's duplicated Vert.x context, and ends with it.
    MDC.put(LogKeys.REQUEST_ID, id);
  }

  private static boolean isAccepted(String offered) {
    return ACCEPTED.matcher(offered).matches() && !PersonalNumbers.areIn(offered);
  }
}
