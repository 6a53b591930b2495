package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.sql.SQLTransientException;
import java.util.Set;
import org.workershome.kit.inbox.InboundEvent;
import org.workershome.kit.inbox.InboundHandler;

/** Does what an event asks for, and fails in the ways in which a handler can. */
@Singleton
class TrialHandler implements InboundHandler {
  static final String HAPPENED = "org.workershome.trial.happened.v1";

  /** Throws after it wrote, until it is mended. */
  static final String BREAKS = "org.workershome.trial.breaks.v1";

  /** Lacks what it needs, until that is back. */
  static final String WAITS = "org.workershome.trial.waits.v1";

  /** Is refused by the database, but only at the commit, when there is another one. */
  static final String COLLIDES = "org.workershome.trial.collides.v1";

  private final TrialEffects effects;
  private volatile boolean mended;
  private volatile boolean away;

  TrialHandler(TrialEffects effects) {
    this.effects = effects;
  }

  @Override
  public Set<String> types() {
    return Set.of(HAPPENED, BREAKS, WAITS, COLLIDES);
  }

  @Override
  public void handle(InboundEvent event) {
    String subject = event.data().path("subject").asText();
    boolean collides = event.type().equals(COLLIDES);
    effects.add(subject, event.id().toString(), collides ? subject : null);
    if (event.type().equals(BREAKS) && !mended) {
      throw new IllegalStateException("not mended yet");
    }
    if (event.type().equals(WAITS) && away) {
      throw new IllegalStateException(new SQLTransientException("come back later"));
    }
  }

  void mend(boolean now) {
    mended = now;
  }

  void goAway(boolean now) {
    away = now;
  }
}
