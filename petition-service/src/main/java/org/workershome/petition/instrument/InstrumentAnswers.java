package org.workershome.petition.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;

/**
 * Answers every move of this room alike: once for each key, with the instrument as it is after it.
 */
@ApplicationScoped
class InstrumentAnswers {
  private final Idempotency idempotency;
  private final ReadInstrument read;

  InstrumentAnswers(Idempotency idempotency, ReadInstrument read) {
    this.idempotency = idempotency;
    this.read = read;
  }

  Response moved(String operation, Object request, Supplier<Instrument> move) {
    return idempotency.once(
        operation,
        request,
        () -> {
          ReadInstrument.Read after = read.read(move.get());
          return Reply.ok(after.view()).etag(ETags.of(after.version()));
        });
  }

  Response created(String operation, Object request, Supplier<Instrument> move) {
    return idempotency.once(
        operation,
        request,
        () -> {
          ReadInstrument.Read after = read.read(move.get());
          return Reply.created(URI.create(Instruments.PATH + after.view().id()), after.view())
              .etag(ETags.of(after.version()));
        });
  }
}
