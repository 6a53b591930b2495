package org.workershome.petition.intake;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Registration needs nothing to be said: {@code {}}. A body it has, so that it can grow. */
record RegistrationRequest() {
  @JsonCreator
  RegistrationRequest {}
}
