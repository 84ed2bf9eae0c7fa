;; The functions of tensor.ts in which nearly all the time of a clip goes, four numbers at a time.
;; `node tests/tools/kernel.ts` assembles this text into weights/kernel.js.
;;
;; Addresses and strides are in bytes. Every array begins at a multiple of 16; counts are multiples of 4.
(module
  (import "kernel" "memory" (memory 1))

  ;; out = x · w + bias, as in tensor.ts: w is row by row, and bias has a number for each column.
  ;; Columns go in strips of eight while eight are left, then four; a strip of w stays in the fastest cache while the
  ;; rows of x go by, four at a time.
  (func (export "multiply")
    (param $out i32) (param $outStride i32) (param $x i32) (param $xStride i32) (param $w i32) (param $wStride i32)
    (param $bias i32) (param $rows i32) (param $inner i32) (param $columns i32)
    (local $row i32) (local $strip i32)
    (loop $strips
      (local.set $strip (select (i32.const 8) (i32.const 4) (i32.ge_u (local.get $columns) (i32.const 8))))
      (local.set $row (i32.const 0))
      (loop $tiles
        (if (i32.eq (local.get $strip) (i32.const 8))
          (then
            (call $tile8
              (i32.add (local.get $out) (i32.mul (local.get $row) (local.get $outStride))) (local.get $outStride)
              (i32.add (local.get $x) (i32.mul (local.get $row) (local.get $xStride))) (local.get $xStride)
              (local.get $w) (local.get $wStride) (local.get $bias) (local.get $inner)))
          (else
            (call $tile4
              (i32.add (local.get $out) (i32.mul (local.get $row) (local.get $outStride))) (local.get $outStride)
              (i32.add (local.get $x) (i32.mul (local.get $row) (local.get $xStride))) (local.get $xStride)
              (local.get $w) (local.get $wStride) (local.get $bias) (local.get $inner))))
        (br_if $tiles
          (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 4))) (local.get $rows))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $strip) (i32.const 2))))
      (local.set $w (i32.add (local.get $w) (i32.shl (local.get $strip) (i32.const 2))))
      (local.set $bias (i32.add (local.get $bias) (i32.shl (local.get $strip) (i32.const 2))))
      (br_if $strips (local.tee $columns (i32.sub (local.get $columns) (local.get $strip))))))

  ;; Four rows and eight columns of the product: sums a to d, left and right half, stay in registers.
  (func $tile8
    (param $out i32) (param $outStride i32) (param $x i32) (param $xStride i32) (param $w i32) (param $wStride i32)
    (param $bias i32) (param $inner i32)
    (local $xb i32) (local $xc i32) (local $xd i32) (local $end i32)
    (local $left v128) (local $right v128) (local $value v128)
    (local $a0 v128) (local $b0 v128) (local $c0 v128) (local $d0 v128)
    (local $a1 v128) (local $b1 v128) (local $c1 v128) (local $d1 v128)
    (local.set $xb (i32.add (local.get $x) (local.get $xStride)))
    (local.set $xc (i32.add (local.get $xb) (local.get $xStride)))
    (local.set $xd (i32.add (local.get $xc) (local.get $xStride)))
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $inner) (i32.const 2))))
    (local.set $a0 (local.tee $b0 (local.tee $c0 (local.tee $d0 (v128.load (local.get $bias))))))
    (local.set $a1 (local.tee $b1 (local.tee $c1 (local.tee $d1 (v128.load offset=16 (local.get $bias))))))
    (loop $sum
      (local.set $left (v128.load (local.get $w)))
      (local.set $right (v128.load offset=16 (local.get $w)))
      (local.set $value (v128.load32_splat (local.get $x)))
      (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $value) (local.get $left))))
      (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $value) (local.get $right))))
      (local.set $value (v128.load32_splat (local.get $xb)))
      (local.set $b0 (f32x4.add (local.get $b0) (f32x4.mul (local.get $value) (local.get $left))))
      (local.set $b1 (f32x4.add (local.get $b1) (f32x4.mul (local.get $value) (local.get $right))))
      (local.set $value (v128.load32_splat (local.get $xc)))
      (local.set $c0 (f32x4.add (local.get $c0) (f32x4.mul (local.get $value) (local.get $left))))
      (local.set $c1 (f32x4.add (local.get $c1) (f32x4.mul (local.get $value) (local.get $right))))
      (local.set $value (v128.load32_splat (local.get $xd)))
      (local.set $d0 (f32x4.add (local.get $d0) (f32x4.mul (local.get $value) (local.get $left))))
      (local.set $d1 (f32x4.add (local.get $d1) (f32x4.mul (local.get $value) (local.get $right))))
      (local.set $w (i32.add (local.get $w) (local.get $wStride)))
      (local.set $xb (i32.add (local.get $xb) (i32.const 4)))
      (local.set $xc (i32.add (local.get $xc) (i32.const 4)))
      (local.set $xd (i32.add (local.get $xd) (i32.const 4)))
      (br_if $sum (i32.ne (local.tee $x (i32.add (local.get $x) (i32.const 4))) (local.get $end))))
    (v128.store (local.get $out) (local.get $a0))
    (v128.store offset=16 (local.get $out) (local.get $a1))
    (v128.store (local.tee $out (i32.add (local.get $out) (local.get $outStride))) (local.get $b0))
    (v128.store offset=16 (local.get $out) (local.get $b1))
    (v128.store (local.tee $out (i32.add (local.get $out) (local.get $outStride))) (local.get $c0))
    (v128.store offset=16 (local.get $out) (local.get $c1))
    (v128.store (local.tee $out (i32.add (local.get $out) (local.get $outStride))) (local.get $d0))
    (v128.store offset=16 (local.get $out) (local.get $d1)))

  ;; The same with four columns.
  (func $tile4
    (param $out i32) (param $outStride i32) (param $x i32) (param $xStride i32) (param $w i32) (param $wStride i32)
    (param $bias i32) (param $inner i32)
    (local $xb i32) (local $xc i32) (local $xd i32) (local $end i32)
    (local $left v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $xb (i32.add (local.get $x) (local.get $xStride)))
    (local.set $xc (i32.add (local.get $xb) (local.get $xStride)))
    (local.set $xd (i32.add (local.get $xc) (local.get $xStride)))
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $inner) (i32.const 2))))
    (local.set $a (local.tee $b (local.tee $c (local.tee $d (v128.load (local.get $bias))))))
    (loop $sum
      (local.set $left (v128.load (local.get $w)))
      (local.set $a (f32x4.add (local.get $a) (f32x4.mul (v128.load32_splat (local.get $x)) (local.get $left))))
      (local.set $b (f32x4.add (local.get $b) (f32x4.mul (v128.load32_splat (local.get $xb)) (local.get $left))))
      (local.set $c (f32x4.add (local.get $c) (f32x4.mul (v128.load32_splat (local.get $xc)) (local.get $left))))
      (local.set $d (f32x4.add (local.get $d) (f32x4.mul (v128.load32_splat (local.get $xd)) (local.get $left))))
      (local.set $w (i32.add (local.get $w) (local.get $wStride)))
      (local.set $xb (i32.add (local.get $xb) (i32.const 4)))
      (local.set $xc (i32.add (local.get $xc) (i32.const 4)))
      (local.set $xd (i32.add (local.get $xd) (i32.const 4)))
      (br_if $sum (i32.ne (local.tee $x (i32.add (local.get $x) (i32.const 4))) (local.get $end))))
    (v128.store (local.get $out) (local.get $a))
    (v128.store (local.tee $out (i32.add (local.get $out) (local.get $outStride))) (local.get $b))
    (v128.store (local.tee $out (i32.add (local.get $out) (local.get $outStride))) (local.get $c))
    (v128.store (local.tee $out (i32.add (local.get $out) (local.get $outStride))) (local.get $d)))

  ;; eˣ for x ≤ 0, four at a time, within 2e-7 of its size: x = n ln 2 + r with |r| ≤ ½ ln 2, eʳ by the polynomial of
  ;; expf in the Cephes library (S. Moshier, 1992), and 2ⁿ by writing the exponent of a float32. ln 2 is in two parts,
  ;; so that n ln 2 loses no digits. Below −87 it stays at e⁻⁸⁷, the last that float32 has.
  (func $exp (param $x v128) (result v128)
    (local $n v128) (local $r v128)
    (local.set $x (f32x4.max (local.get $x) (f32x4.splat (f32.const -87))))
    (local.set $n (f32x4.nearest (f32x4.mul (local.get $x)
      (f32x4.splat (f32.const 1.44269504)))))
    (local.set $r (f32x4.sub (local.get $x) (f32x4.mul (local.get $n)
      (f32x4.splat (f32.const 0.693359375)))))
    (local.set $r (f32x4.add (local.get $r) (f32x4.mul (local.get $n)
      (f32x4.splat (f32.const 2.12194440e-4)))))
    (local.set $x (f32x4.splat (f32.const 1.9875691500e-4)))
    (local.set $x (f32x4.add (f32x4.mul (local.get $x) (local.get $r))
      (f32x4.splat (f32.const 1.3981999507e-3))))
    (local.set $x (f32x4.add (f32x4.mul (local.get $x) (local.get $r))
      (f32x4.splat (f32.const 8.3334519073e-3))))
    (local.set $x (f32x4.add (f32x4.mul (local.get $x) (local.get $r))
      (f32x4.splat (f32.const 4.1665795894e-2))))
    (local.set $x (f32x4.add (f32x4.mul (local.get $x) (local.get $r))
      (f32x4.splat (f32.const 1.6666665459e-1))))
    (local.set $x (f32x4.add (f32x4.mul (local.get $x) (local.get $r))
      (f32x4.splat (f32.const 5.0000001201e-1))))
    (local.set $x (f32x4.add (f32x4.mul (f32x4.mul (local.get $x) (local.get $r)) (local.get $r)) (local.get $r)))
    (f32x4.mul
      (f32x4.add (local.get $x) (f32x4.splat (f32.const 1)))
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (i32x4.splat (i32.const 127)))
        (i32.const 23))))

  ;; x Φ(x) in place, $bytes of them, by the approximation that tensor.ts names.
  (func (export "gelu") (param $x i32) (param $bytes i32)
    (local $end i32) (local $value v128) (local $size v128) (local $t v128) (local $tail v128)
    (local.set $end (i32.add (local.get $x) (local.get $bytes)))
    (loop $each
      (local.set $value (v128.load (local.get $x)))
      (local.set $size (f32x4.mul (f32x4.abs (local.get $value))
        (f32x4.splat (f32.const 0.70710678))))
      (local.set $t (f32x4.div (f32x4.splat (f32.const 1))
        (f32x4.add (f32x4.splat (f32.const 1))
          (f32x4.mul (local.get $size) (f32x4.splat (f32.const 0.3275911))))))
      (local.set $tail (f32x4.splat (f32.const 1.061405429)))
      (local.set $tail (f32x4.add (f32x4.mul (local.get $tail) (local.get $t))
        (f32x4.splat (f32.const -1.453152027))))
      (local.set $tail (f32x4.add (f32x4.mul (local.get $tail) (local.get $t))
        (f32x4.splat (f32.const 1.421413741))))
      (local.set $tail (f32x4.add (f32x4.mul (local.get $tail) (local.get $t))
        (f32x4.splat (f32.const -0.284496736))))
      (local.set $tail (f32x4.add (f32x4.mul (local.get $tail) (local.get $t))
        (f32x4.splat (f32.const 0.254829592))))
      (local.set $tail (f32x4.mul (f32x4.mul (local.get $tail) (local.get $t)) (f32x4.splat (f32.const 0.5))))
      (local.set $tail (f32x4.mul (local.get $tail)
        (call $exp (f32x4.neg (f32x4.mul (local.get $size) (local.get $size))))))
      (v128.store (local.get $x)
        (f32x4.mul (local.get $value)
          (v128.bitselect
            (f32x4.sub (f32x4.splat (f32.const 1)) (local.get $tail))
            (local.get $tail)
            (f32x4.gt (local.get $value) (f32x4.splat (f32.const 0))))))
      (br_if $each (i32.ne (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; Softmax in place of each row of $stride bytes, $bytes in all.
  (func (export "softmaxRows") (param $x i32) (param $bytes i32) (param $stride i32)
    (local $end i32) (local $at i32) (local $next i32) (local $most v128) (local $sum v128)
    (local.set $end (i32.add (local.get $x) (local.get $bytes)))
    (loop $rows
      (local.set $next (i32.add (local.get $x) (local.get $stride)))
      (local.set $at (local.get $x))
      (local.set $most (v128.load (local.get $x)))
      (loop $each
        (local.set $most (f32x4.max (local.get $most) (v128.load (local.get $at))))
        (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $next))))
      (local.set $most (f32x4.splat (f32.max
        (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
        (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most))))))
      (local.set $at (local.get $x))
      (local.set $sum (f32x4.splat (f32.const 0)))
      (loop $each
        (v128.store (local.get $at) (call $exp (f32x4.sub (v128.load (local.get $at)) (local.get $most))))
        (local.set $sum (f32x4.add (local.get $sum) (v128.load (local.get $at))))
        (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $next))))
      (local.set $sum (f32x4.splat (call $total (local.get $sum))))
      (loop $each
        (v128.store (local.get $x) (f32x4.div (v128.load (local.get $x)) (local.get $sum)))
        (br_if $each (i32.ne (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $next))))
      (br_if $rows (i32.ne (local.get $x) (local.get $end)))))

  (func $total (param $sum v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  ;; out = standardize(x) · (1 + scale) + shift for each row of $width numbers, $bytes in all.
  (func (export "modulate")
    (param $out i32) (param $x i32) (param $bytes i32) (param $shift i32) (param $scale i32) (param $width i32)
    (param $epsilon f32)
    (local $end i32) (local $at i32) (local $stride i32) (local $sum v128) (local $mean v128) (local $norm v128)
    (local.set $end (i32.add (local.get $x) (local.get $bytes)))
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (loop $rows
      (local.set $at (i32.const 0))
      (local.set $sum (f32x4.splat (f32.const 0)))
      (loop $each
        (local.set $sum (f32x4.add (local.get $sum) (v128.load (i32.add (local.get $x) (local.get $at)))))
        (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $stride))))
      (local.set $mean (f32x4.splat
        (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $width)))))
      (local.set $at (i32.const 0))
      (local.set $sum (f32x4.splat (f32.const 0)))
      (loop $each
        (local.set $norm (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $norm) (local.get $norm))))
        (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $stride))))
      (local.set $norm (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (f32.add
        (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $width)))
        (local.get $epsilon))))))
      (local.set $at (i32.const 0))
      (loop $each
        (v128.store (i32.add (local.get $out) (local.get $at))
          (f32x4.add (v128.load (i32.add (local.get $shift) (local.get $at)))
            (f32x4.mul
              (f32x4.mul
                (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean))
                (local.get $norm))
              (f32x4.add (v128.load (i32.add (local.get $scale) (local.get $at))) (f32x4.splat (f32.const 1))))))
        (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $stride))))
      (local.set $out (i32.add (local.get $out) (local.get $stride)))
      (br_if $rows (i32.ne (local.tee $x (i32.add (local.get $x) (local.get $stride))) (local.get $end)))))

  ;; h += unit · gate · x for each row of $stride bytes, $bytes in all.
  (func (export "addGated")
    (param $h i32) (param $bytes i32) (param $x i32) (param $gate i32) (param $stride i32) (param $unit f32)
    (local $end i32) (local $at i32)
    (local.set $end (i32.add (local.get $h) (local.get $bytes)))
    (loop $rows
      (local.set $at (i32.const 0))
      (loop $each
        (v128.store (local.get $h)
          (f32x4.add (v128.load (local.get $h))
            (f32x4.mul
              (f32x4.mul (f32x4.splat (local.get $unit)) (v128.load (i32.add (local.get $gate) (local.get $at))))
              (v128.load (local.get $x)))))
        (local.set $h (i32.add (local.get $h) (i32.const 16)))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br_if $each (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $stride))))
      (br_if $rows (i32.ne (local.get $h) (local.get $end))))))
