var source = new float[] { 1, 2, 3, 4 };
var destination = new float[4];
MyKernels.Rotate(source, destination);
Console.WriteLine(string.Join(" ", destination));
