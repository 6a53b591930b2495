package org.workershome.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Runs a piece of work once for each {@code Idempotency-Key} of a caller.
 *
 * <p>In one transaction: take the key (409 while another request holds it), look the answer up
 * (give it again; 422 when it answered another request), else work and store the answer. A problem
 * rolls all of it back and stores nothing, so that a mended request may use the key again.
 */
@Singleton
public final class Idempotency {
  private final CurrentCaller caller;
  private final Instance<RoutingContext> request;
  private final IdempotencyKeys keys;
  private final IdempotencyLedger ledger;
  private final ObjectMapper json;

  Idempotency(
      CurrentCaller caller,
      Instance<RoutingContext> request,
      IdempotencyKeys keys,
      IdempotencyLedger ledger,
      ObjectMapper json) {
    this.caller = caller;
    this.request = request;
    this.keys = keys;
    this.ledger = ledger;
    this.json = json;
  }

  /**
   * @param operation the operation's id in the contract; the same key may not serve two operations
   * @param body the request's body; with the path it makes the fingerprint
   * @param work runs inside the transaction, at most once
   * @throws ProblemException 400 without a key, 409 while the same key is being worked on, 422 when
   *     the key was used for another request
   */
  public Response once(String operation, Object body, Supplier<Reply> work) {
    RoutingContext context = request.get();
    String key = keys.required(context.request().getHeader(IdempotencyKeys.HEADER));
    Fingerprint fingerprint = keys.fingerprint(operation, context.normalizedPath(), body);
    String subject = caller.get().subject();
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              StoredReply stored = ledger.claim(subject, key);
              if (stored == null) {
                StoredReply done = rendered(fingerprint.kept(), work.get());
                ledger.store(subject, key, done);
                return answer(done, false);
              }
              if (!fingerprint.isOf(stored.fingerprint())) {
                throw new ProblemException(TechnicalProblem.IDEMPOTENCY_KEY_REUSED)
                    .detail(
                        "同一 Idempotency-Key 只能用于同一请求；新的请求请换用新的键",
                        "A key belongs to one request; send a changed request with a new key");
              }
              return answer(stored, true);
            });
  }

  private StoredReply rendered(byte[] fingerprint, Reply reply) {
    return new StoredReply(
        fingerprint,
        reply.status(),
        reply.location() == null ? null : reply.location().toString(),
        reply.etag(),
        text(reply.body()));
  }

  private @Nullable String text(@Nullable Object body) {
    try {
      return body == null ? null : json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply that is not JSON", e);
    }
  }

  /** What a stored answer looks like on the wire; the same for the first time and for a replay. */
  public static Response answer(StoredReply reply, boolean replayed) {
    Response.ResponseBuilder answer = Response.status(reply.status());
    if (reply.body() != null) {
      answer.entity(reply.body()).type(MediaType.APPLICATION_JSON_TYPE);
    }
    if (reply.location() != null) {
      answer.location(URI.create(reply.location()));
    }
    if (reply.etag() != null) {
      answer.header("ETag", reply.etag());
    }
    if (replayed) {
      answer.header(IdempotencyKeys.REPLAYED, "true");
    }
    return answer.build();
  }
}
