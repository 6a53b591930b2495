package org.workershome.petition.core;

import jakarta.ws.rs.core.Response;
import org.workershome.kit.notify.serve.Document;

/** A document as an answer: to be saved, never run, never kept on the way. */
public final class PdfAnswer {
  public static final String TYPE = "application/pdf";

  private PdfAnswer() {}

  /**
   * @param name of the file, without its ending; nothing personal
   */
  public static Response of(byte[] pdf, String name) {
    return Response.ok(pdf, TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
        .header("ETag", "\"" + Document.sha256Of(pdf) + "\"")
        .header("Cache-Control", "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }
}
