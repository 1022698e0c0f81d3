// Compiled to kernels.ptx by clang 15, so that the emulator also runs what another compiler writes:
//   clang-15 -x cuda --cuda-device-only --cuda-gpu-arch=sm_75 -nocudainc -nocudalib -Xclang -target-feature -Xclang +ptx65
//            -O2 -ffp-contract=off -S kernels.cu -o kernels.ptx

#define GLOBAL __attribute__((global))
#define SHARED __attribute__((shared))
#define CONSTANT __attribute__((constant))

static __attribute__((device)) int thread() { return __nvvm_read_ptx_sreg_tid_x(); }
static __attribute__((device)) int block() { return __nvvm_read_ptx_sreg_ctaid_x(); }
static __attribute__((device)) int blocks() { return __nvvm_read_ptx_sreg_nctaid_x(); }
static __attribute__((device)) int threads() { return __nvvm_read_ptx_sreg_ntid_x(); }

extern "C" {

CONSTANT float table[16] = { 0.5f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15.25f };

// Walsh-Hadamard transforms of 256 elements, through shuffles and shared memory.
GLOBAL void fwht256(const float* x, float* y, long rows) {
  SHARED float s[256];
  int t = thread();
  for (long row = block(); row < rows; row += blocks()) {
    float v = x[row * 256 + t];
    for (int m = 1; m < 32; m <<= 1) {
      float o = __nvvm_shfl_sync_bfly_f32(0xffffffff, v, m, 31);
      v = (t & m) ? o - v : v + o;
    }
    for (int m = 32; m < 256; m <<= 1) {
      s[t] = v;
      __syncthreads();
      float o = s[t ^ m];
      __syncthreads();
      v = (t & m) ? o - v : v + o;
    }
    y[row * 256 + t] = v * 0.0625f;
  }
}

// Signed bytes with one scale for 32 elements.
GLOBAL void quantize(const float* x, signed char* q, float* scale, int n) {
  int i = block() * threads() + thread();
  float v = i < n ? x[i] : 0.0f;
  float a = __builtin_fabsf(v);
  for (int m = 16; m; m >>= 1) {
    float o = __nvvm_shfl_sync_bfly_f32(0xffffffff, a, m, 31);
    a = a > o ? a : o;
  }
  float s = a / 127.0f;
  if (i < n) {
    float r = s == 0.0f ? 0.0f : 1.0f / s;
    float z = __builtin_rintf(v * r);
    z = z < -127 ? -127 : z > 127 ? 127 : z;
    q[i] = (signed char)(int)z;
    if ((i & 31) == 0) scale[i >> 5] = s;
  }
}

// Counts by the low four bits, through atomics in shared and then global memory.
GLOBAL void histogram(const unsigned char* x, unsigned* h, int n) {
  SHARED unsigned s[16];
  if (thread() < 16) s[thread()] = 0;
  __syncthreads();
  for (int i = block() * threads() + thread(); i < n; i += threads() * blocks())
    __nvvm_atom_add_gen_i((int*)&s[x[i] & 15], 1);
  __syncthreads();
  if (thread() < 16) __nvvm_atom_add_gen_i((int*)&h[thread()], s[thread()]);
}

// Whatever instructions a mixture of types and branches brings.
GLOBAL void mixture(const unsigned* a, const unsigned long long* b, const short* c, double* out, int n) {
  int i = block() * threads() + thread();
  if (i >= n) return;
  unsigned u = a[i];
  unsigned long long w = b[i];
  short h = c[i];
  double d;
  switch (u % 5) {
    case 0: d = (double)(int)u / 3; break;
    case 1: d = __builtin_popcount(u) * 1.5; break;
    case 2: d = (double)(w >> (u & 63)); break;
    case 3: d = (double)(h * (int)(u >> 20)) - table[u & 15]; break;
    default: d = (double)((long long)w % (h | 1)) + __builtin_clz(u | 1); break;
  }
  for (int k = 0; k < (int)(u & 7); k++) d = d * 0.75 + (float)(k + h);
  out[i] = d + (u << (h & 15)) + __builtin_bswap32(u) + (float)__builtin_sqrtf((float)(u & 0xffff));
}

}
