package org.workershome.kit.bulk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A file as an answer: to be kept, never to be shown by the browser, never by a cache. */
final class Answers {
  private Answers() {}

  static Response file(StreamingOutput body, FileFormat format, String name) {
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + format.extension() + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
