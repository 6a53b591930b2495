package org.workershome.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.workershome.kit.identity.Caller;

/** A caller as it is kept with his job: without the name, which decides nothing. */
final class KeptCaller {
  private KeptCaller() {}

  static String write(ObjectMapper json, Caller caller) {
    try {
      return json.writeValueAsString(
          new Caller(
              caller.kind(),
              caller.subject(),
              "",
              caller.union(),
              caller.personRef(),
              caller.roles(),
              caller.scopes()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the caller cannot be kept", e);
    }
  }

  static Caller read(ObjectMapper json, String text) {
    try {
      return json.readValue(text, Caller.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the job's caller cannot be read", e);
    }
  }
}
