package org.workershome.competition.suggestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.workershome.competition.suggestion.BenefitInput;

/**
 * The stored form of a statement's inputs. It has a mapper of its own, so that no setting of the
 * web side can change what old rows mean.
 */
final class BenefitInputs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<BenefitInput>> TYPE = new TypeReference<>() {};

  private BenefitInputs() {}

  static String toJson(List<BenefitInput> inputs) {
    try {
      return JSON.writeValueAsString(inputs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Inputs that were checked cannot be written", e);
    }
  }

  static List<BenefitInput> fromJson(String stored) {
    try {
      return JSON.readValue(stored, TYPE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored inputs cannot be read", e);
    }
  }
}
