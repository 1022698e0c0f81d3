Console.WriteLine(typeof(Kernels.KernelDevice).Assembly.GetName().Name);
