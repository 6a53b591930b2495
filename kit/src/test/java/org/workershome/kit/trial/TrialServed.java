package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.notify.serve.ServedHandler;

/** Leaves behind what it was told. */
@Singleton
class TrialServed implements ServedHandler {
  private final TrialEffects effects;

  TrialServed(TrialEffects effects) {
    this.effects = effects;
  }

  @Override
  public String recordType() {
    return "trial-case";
  }

  @Override
  public void served(Document document, LocalDate servedOn) {
    effects.add("served " + servedOn, document.recordId().toString(), null);
  }

  @Override
  public void notServed(Document document) {
    effects.add("not served", document.recordId().toString(), null);
  }
}
