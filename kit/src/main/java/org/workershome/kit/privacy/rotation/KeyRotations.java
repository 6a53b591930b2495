package org.workershome.kit.privacy.rotation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.privacy.KeyStates;

/** What an administrator of keys, of the root union, can see and start. */
@Singleton
public final class KeyRotations {
  private static final int ACCEPTED = 202;

  private final KeyReport report;
  private final KeyStates states;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final Idempotency idempotency;
  private final CurrentCaller callers;

  KeyRotations(
      KeyReport report,
      KeyStates states,
      Jobs jobs,
      AuditTrail audit,
      Idempotency idempotency,
      CurrentCaller callers) {
    this.report = report;
    this.states = states;
    this.jobs = jobs;
    this.audit = audit;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  KeysView keys() {
    callers.requireRootUnion();
    states.refresh();
    try {
      return SystemScope.call("key-report", report::view);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the keys cannot be counted", e);
    }
  }

  Response start() {
    callers.requireRootUnion();
    states.refresh();
    return idempotency.once(
        "startKeyRotation",
        Map.of(),
        () -> {
          UUID job = jobs.start(KeyRotation.KIND, states.fingerprint());
          audit.record(AuditEntry.of("key-rotation", "key-ring", states.fields().getFirst().id()));
          return new Reply(ACCEPTED, new RotationView(job), null, null);
        });
  }
}
