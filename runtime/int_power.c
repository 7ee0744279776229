// SPDX-License-Identifier: Apache-2.0
// Powers of ints, and powers modulo an int.
#include "int.h"

#include "exception.h"
#include "float.h"
#include "runtime.h"

typedef struct Power {
    IntView base, exponent, modulus;
    mp_int result;
    Frame frame;
} Power;

/// Whether bit `i` of |number| is set.
static bool bit_at(const mp_int *number, uint64_t i)
{
    return (number->dp[i / MP_DIGIT_BIT] >> (i % MP_DIGIT_BIT) & 1) != 0;
}

// --- Without a modulus ----------------------------------------------------------------------------------------------

static mp_err run_power(void *context)
{
    Power *power = context;
    const mp_int *base = &power->base.number, *exponent = &power->exponent.number;
    mp_err error = mp_init_copy(&power->result, base);
    if (error != MP_OKAY) {
        return error;
    }
    for (uint64_t i = int_bits(exponent) - 1; error == MP_OKAY && i-- > 0;) {
        error = mp_sqr(&power->result, &power->result);
        if (error == MP_OKAY && bit_at(exponent, i)) {
            error = mp_mul(&power->result, base, &power->result);
        }
        if (rt_limit == 0) {
            error = MP_MEM;
        }
    }
    if (error != MP_OKAY) {
        mp_clear(&power->result);
    }
    return error;
}

/// a ** b, b >= 0.
static Value power_exact(Frame frame, Value a, Value b)
{
    if (b == small_value(0)) {
        return small_value(1);
    }
    if (a == small_value(0) || a == small_value(1)) {
        return a;
    }
    if (a == small_value(-1)) {
        IntView view;
        int_view(b, &view);
        return bit_at(&view.number, 0) ? a : small_value(1);
    }
    if (a == small_value(2)) {
        return rt_int_lshift(frame, small_value(1), b);
    }
    uint64_t n_bits = (uint64_t)rt_int_bit_length(a) - 1;
    if (!value_is_small(b) ||
        (uint64_t)value_small(b) > (uint64_t)INT_MAX_DIGITS * MP_DIGIT_BIT / n_bits) {
        raise_memory_error(frame);
    }
    Root *kept = roots(&frame, 2);
    kept[0].value = a;
    kept[1].value = b;
    Power power;
    int_view(a, &power.base);
    int_view(b, &power.exponent);
    int_run(frame, run_power, &power);
    return int_take(frame, &power.result);
}

Value rt_int_pow(Frame frame, Value a, Value b)
{
    a = int_plain(a);
    b = int_plain(b);
    if (int_sign(b) >= 0) {
        return power_exact(frame, a, b);
    }
    Root *kept = root_of(&frame, b);
    double base = rt_int_to_f64(frame, a);
    double exponent = rt_int_to_f64(frame, kept->value);
    return rt_float_new(frame, rt_float_pow(frame, base, exponent));
}

// --- With a modulus -------------------------------------------------------------------------------------------------

typedef struct ModularWork {
    mp_int base, quotient, product, table[16];
    int n_table;
} ModularWork;

/// result = a * b mod modulus, all of them not negative.
static mp_err multiply_modulo(ModularWork *work, const mp_int *a, const mp_int *b,
                              const mp_int *modulus, mp_int *result)
{
    if (rt_limit == 0) {
        return MP_MEM;
    }
    mp_err error = a == b ? mp_sqr(a, &work->product) : mp_mul(a, b, &work->product);
    return error != MP_OKAY ? error : big_divide(&work->product, modulus, &work->quotient, result);
}

/// result = base ^ exponent mod modulus, four bits of the exponent at a time.
static mp_err power_modulo(ModularWork *work, const mp_int *exponent, const mp_int *modulus,
                           mp_int *result)
{
    mp_err error = MP_OKAY;
    for (; error == MP_OKAY && work->n_table < 16; work->n_table++) {
        int i = work->n_table;
        if ((error = mp_init(&work->table[i])) != MP_OKAY) {
            return error;
        }
        if (i == 0) {
            mp_set(&work->table[0], 1);
        } else {
            error =
                multiply_modulo(work, &work->table[i - 1], &work->base, modulus, &work->table[i]);
        }
    }
    mp_set(result, 1);
    for (uint64_t i = (int_bits(exponent) + 3) / 4; error == MP_OKAY && i-- > 0;) {
        for (int k = 0; error == MP_OKAY && k < 4; k++) {
            error = multiply_modulo(work, result, result, modulus, result);
        }
        uint32_t window = 0;
        for (uint64_t k = 4; k-- > 0;) {
            uint64_t at = i * 4 + k;
            window = window * 2 + (at < int_bits(exponent) && bit_at(exponent, at));
        }
        if (error == MP_OKAY && window != 0) {
            error = multiply_modulo(work, result, &work->table[window], modulus, result);
        }
    }
    return error;
}

/// One step of Euclid's algorithm: r0, r1 = r1, r0 % r1 and t0, t1 = t1, t0 - r0 // r1 * t1.
static mp_err euclid_step(ModularWork *work, mp_int *r0, mp_int *r1, mp_int *t0, mp_int *t1)
{
    mp_int rest;
    mp_err error = rt_limit == 0 ? MP_MEM : mp_init(&rest);
    if (error != MP_OKAY) {
        return error;
    }
    if ((error = big_divide(r0, r1, &work->quotient, &rest)) == MP_OKAY &&
        (error = mp_mul(&work->quotient, t1, &work->product)) == MP_OKAY &&
        (error = mp_sub(t0, &work->product, t0)) == MP_OKAY) {
        mp_exch(t0, t1);
        mp_exch(r0, r1);
        mp_exch(r1, &rest);
    }
    mp_clear(&rest);
    return error;
}

/// work->base becomes its own inverse. MP_VAL: there is none.
static mp_err invert_modulo(ModularWork *work, const mp_int *modulus)
{
    mp_int r0, r1, t0, t1;
    mp_err error = mp_init_multi(&r0, &r1, &t0, &t1, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    mp_set(&t1, 1);
    if ((error = mp_copy(modulus, &r0)) == MP_OKAY) {
        error = mp_copy(&work->base, &r1);
    }
    while (error == MP_OKAY && r1.used > 0) {
        error = euclid_step(work, &r0, &r1, &t0, &t1);
    }
    if (error == MP_OKAY && mp_cmp_d(&r0, 1) != MP_EQ) {
        error = MP_VAL;
    } else if (error == MP_OKAY) {
        error = t0.sign == MP_NEG ? mp_add(&t0, modulus, &work->base) : mp_copy(&t0, &work->base);
    }
    mp_clear_multi(&r0, &r1, &t0, &t1, NULL);
    return error;
}

static mp_err run_power_modulo(void *context)
{
    Power *power = context;
    ModularWork work = {.n_table = 0};
    mp_int modulus = power->modulus.number;
    modulus.sign = MP_ZPOS;
    mp_err error = mp_init_multi(&power->result, &work.base, &work.quotient, &work.product, NULL);
    if (error != MP_OKAY) {
        return error;
    }
    error = big_divide(&power->base.number, &modulus, &work.quotient, &work.base);
    if (error == MP_OKAY && power->base.number.sign == MP_NEG && work.base.used > 0) {
        error = mp_sub(&modulus, &work.base, &work.base);
    }
    if (error == MP_OKAY && power->exponent.number.sign == MP_NEG) {
        error = invert_modulo(&work, &modulus);
    }
    if (error == MP_OKAY) {
        error = power_modulo(&work, &power->exponent.number, &modulus, &power->result);
    }
    if (error == MP_OKAY && power->modulus.number.sign == MP_NEG && power->result.used > 0) {
        error = mp_add(&power->result, &power->modulus.number, &power->result);
    }
    while (work.n_table > 0) {
        mp_clear(&work.table[--work.n_table]);
    }
    mp_clear_multi(&work.base, &work.quotient, &work.product, NULL);
    if (error == MP_VAL) { // there is no inverse
        power->result.used = -1;
        return MP_OKAY;
    }
    if (error != MP_OKAY) {
        mp_clear(&power->result);
    }
    return error;
}

Value rt_int_pow_mod(Frame frame, Value a, Value b, Value modulus)
{
    Root *kept = roots(&frame, 3);
    kept[0].value = int_plain(a);
    kept[1].value = int_plain(b);
    kept[2].value = int_plain(modulus);
    if (kept[2].value == small_value(0)) {
        raise_error(frame, EXC_ValueError, "pow() 3rd argument cannot be 0");
    }
    if (kept[2].value == small_value(1) || kept[2].value == small_value(-1)) {
        return small_value(0);
    }
    Power power;
    int_view(kept[0].value, &power.base);
    int_view(kept[1].value, &power.exponent);
    int_view(kept[2].value, &power.modulus);
    int_run(frame, run_power_modulo, &power);
    if (power.result.used < 0) {
        power.result.used = 0;
        mp_clear(&power.result);
        raise_error(frame, EXC_ValueError, "base is not invertible for the given modulus");
    }
    return int_take(frame, &power.result);
}
