package org.workershome.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Puts a page on the wire, with a {@code Link} to the next (RFC 8288). */
public final class Pages {
  private Pages() {}

  /** 200 with the page; the link repeats the caller's filters and carries the cursor. */
  public static Response respond(Page<?> page, UriInfo uri) {
    Response.ResponseBuilder answer = Response.ok(page);
    if (page.next() != null) {
      // Relative, because the address that the caller used is the gateway's, not ours.
      URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build();
      answer.header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
    }
    return answer.build();
  }
}
