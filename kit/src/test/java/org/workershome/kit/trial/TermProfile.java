package org.workershome.kit.trial;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/** Time stands, and no sweep comes in between. */
public final class TermProfile implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(TrialClock.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "workershome.publicity.minimum.trial-honour",
          "2026-01-01:5,2026-06-01:7",
          "workershome.publicity.screening.trial-honour",
          "2026-01-01:3",
          "workershome.audit.anchor-file",
          Files.createTempDirectory("trial-anchors").resolve("trial.anchors").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
