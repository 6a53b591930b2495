package org.workershome.kit.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work answers, in a form that can be stored and given again.
 *
 * @param status 2xx; refusals are exceptions and store nothing
 * @param body becomes JSON; null for none
 */
public record Reply(
    int status, @Nullable Object body, @Nullable URI location, @Nullable String etag) {
  public Reply {
    if (status < 200 || status > 299) {
      throw new IllegalArgumentException("only success is stored, not " + status);
    }
  }

  public static Reply created(URI location, Object body) {
    return new Reply(201, body, location, null);
  }

  public static Reply ok(Object body) {
    return new Reply(200, body, null, null);
  }

  /** The same reply with the version of the record that it tells of. */
  public Reply etag(String value) {
    return new Reply(status, body, location, value);
  }
}
