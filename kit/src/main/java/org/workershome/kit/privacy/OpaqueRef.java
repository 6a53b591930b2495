package org.workershome.kit.privacy;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names somebody, or something about him, without being his number. Whoever has a paper before him
 * knows the id number on it and not the {@code personRef} of {@link PersonRefs}; what he types here
 * is kept in clear, in the audit too, where nobody can take it out again.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OpaqueRefCheck.class)
public @interface OpaqueRef {
  String message() default
      "须为系统内的编号（如 personRef），不得填写证件号、手机号或卡号"
          + " / must be a reference of this system (as personRef), never the number of an id, telephone or card";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
